// What a lesson's tests share: `@under-load/lab/jest`.

export { itWithSignals } from './it-with-signals.ts';
export {
  type LadderSuiteOptions,
  ladderSuite,
} from './ladder-suite.ts';
export {
  type ReadmeSuiteOptions,
  readmeSuite,
} from './readme-suite.ts';
export {
  type ServerSuiteOptions,
  serverSuite,
} from './server-suite.ts';
