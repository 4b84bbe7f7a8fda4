// What a lesson's tests share: `@under-load/lab/jest`.

export { type BusyClients, busyClients } from './busy-clients.ts';
export { itWithSignals } from './it-with-signals.ts';
export {
  type LadderSuiteOptions,
  ladderSuite,
} from './ladder-suite.ts';
export { rungUnderTest } from './rung-under-test.ts';
export {
  type ServerSuiteOptions,
  serverSuite,
} from './server-suite.ts';
