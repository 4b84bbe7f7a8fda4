// Has Jest run one test file in this process, perhaps mutated.

import { createRequire } from 'node:module';
import type jestRunner from 'jest-runner';
import type {
  Config,
  Test,
  TestRunnerContext,
  TestWatcher,
} from 'jest-runner';
import type { Job } from './messages.ts';
import { type Found, outcomeOf } from './outcome.ts';

// CommonJS, whichever way this file itself is loaded.
const load = createRequire(import.meta.url);
const { default: TestRunner } = load(
  'jest-runner',
) as typeof jestRunner;

export interface RunnerParts {
  globalConfig: Config.GlobalConfig;
  context: TestRunnerContext;
}

/** @param like A test that Jest has found: its context serves all. */
export async function runFile(
  job: Job,
  like: Test,
  watcher: TestWatcher,
  parts: RunnerParts,
): Promise<Found> {
  const collectCoverage = job.candidates !== undefined;
  const globalConfig = {
    ...parts.globalConfig,
    collectCoverage,
    testTimeout: job.testTimeoutMs,
  };
  const config = configFor(like.context.config, job);
  const context = { ...like.context, config };
  const runner = new TestRunner(globalConfig, parts.context);
  const found = new Promise<Found>((resolve) => {
    runner.on('test-file-success', ([, result]) => {
      resolve(outcomeOf(result));
    });
    runner.on('test-file-failure', ([{ path }, { message }]) => {
      resolve({ tests: 0, failure: { test: path, message } });
    });
  });
  const test = { path: job.testFile, context };
  await runner.runTests([test], watcher, { serial: true });
  return found;
}

// Options of a transform are part of Jest's configuration.
function configFor(
  config: Config.ProjectConfig,
  { mutant }: Job,
): Config.ProjectConfig {
  const options = mutant ? { mutant } : {};
  const transform = config.transform.map(
    ([pattern, file]): [string, string, Record<string, unknown>] => [
      pattern,
      file,
      options,
    ],
  );
  return { ...config, transform };
}
