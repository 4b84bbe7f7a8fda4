// Jest's runner in a lane: it runs what the coordinator asks for, one
// file at a time, in this process.
//
//   coordinator --job--> lane: Jest --> the file, perhaps mutated
//        ^                |
//        +--- outcome ----+

import type {
  Config,
  Test,
  TestRunnerContext,
  TestWatcher,
} from 'jest-runner';
import { reachedBy } from './lane-reach.ts';
import type { Answer, Ask, Job } from './messages.ts';
import { runFile } from './run-file.ts';
import { settle } from './settle.ts';
import { shareCompiledCode } from './shared-code.ts';

// Jest lets go of no ES module; a new process is cheap.
const mostBytes = 800 * 1024 * 1024;

shareCompiledCode();

export default class LaneRunner {
  readonly supportsEventEmitters = true;
  readonly #globalConfig: Config.GlobalConfig;
  readonly #context: TestRunnerContext;

  constructor(
    globalConfig: Config.GlobalConfig,
    context: TestRunnerContext,
  ) {
    this.#globalConfig = globalConfig;
    this.#context = context;
  }

  // Jest would like to hear of results; the coordinator does instead.
  on(): () => void {
    return () => {};
  }

  /** Never resolves: a lane ends when its coordinator lets go. */
  async runTests([first]: Test[], watcher: TestWatcher): Promise<void> {
    if (!first) throw new Error('a lane needs a test file');
    process.once('disconnect', () => process.exit());
    process.on('message', ({ job }: Ask) => {
      this.#answer(job, first, watcher).catch((error: unknown) =>
        say({ trouble: String(error) }),
      );
    });
    say({ ready: true });
    await new Promise(() => {});
  }

  async #answer(
    job: Job,
    first: Test,
    watcher: TestWatcher,
  ): Promise<void> {
    const startedAt = performance.now();
    const found = await runFile(job, first, watcher, {
      globalConfig: this.#globalConfig,
      context: this.#context,
    });
    const { coverage, ...rest } = found;
    const { candidates } = job;
    say({
      outcome: {
        ...rest,
        ms: performance.now() - startedAt,
        ...(candidates && {
          reached: await reachedBy(coverage ?? {}, candidates),
          coverage: coverage ?? {},
        }),
        spent:
          !(await settle()) || process.memoryUsage.rss() > mostBytes,
      },
    });
  }
}

function say(answer: Answer): void {
  process.send?.(answer);
}
