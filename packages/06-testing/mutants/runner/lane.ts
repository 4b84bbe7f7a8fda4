// One Jest process that runs test files, mutated or not, on demand.

import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { scaled } from '@under-load/lab';
import { outputTail } from '@under-load/lab/cli';
import { laneConfig } from './lane-config.ts';
import type { Ask, Job, Outcome } from './messages.ts';
import { type Gone, nextAnswer } from './next-answer.ts';

const startLimitMs = scaled(60_000);

export interface LaneOptions {
  /** The package's folder; test files and mutants lie below it. */
  folder: string;
  /** Any one of the test files: Jest wants to find something. */
  testFile: string;
  env: NodeJS.ProcessEnv;
  /** Ends the process, also one that is just starting. */
  signal: AbortSignal;
}

/** How a job ended: with an outcome, or with the end of the lane. */
export type Ended = { outcome: Outcome } | Gone;

export interface Lane {
  /** Ends the lane, too, when the job takes longer than `limitMs`. */
  run: (job: Job, limitMs: number) => Promise<Ended>;
  end: () => Promise<void>;
}

const jestBin = createRequire(import.meta.url).resolve('jest/bin/jest');

/** @throws Error with its output when Jest does not start. */
export async function startLane(options: LaneOptions): Promise<Lane> {
  const child = launch(options);
  const output = outputTail(child);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.on('error', () => {}); // its exit says it, too
  const end = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  const ready = await nextAnswer(child, startLimitMs);
  if (!('ready' in ready)) {
    await end();
    const reason = JSON.stringify(ready);
    throw new Error(`Jest did not start: ${reason}\n${output()}`);
  }
  return {
    end,
    async run(job, limitMs) {
      if (!child.connected) return { gone: 'stopped', hung: false };
      const answered = nextAnswer(child, limitMs);
      child.send({ job } satisfies Ask);
      const answer = await answered;
      if ('outcome' in answer) return answer;
      await end();
      if ('gone' in answer) return answer;
      throw new Error(`a lane failed: ${JSON.stringify(answer)}`);
    },
  };
}

function launch(options: LaneOptions): ChildProcess {
  const { folder, env, signal } = options;
  const args = ['--config', JSON.stringify(laneConfig(options))];
  return fork(jestBin, [...args, '--runInBand', '--no-watchman'], {
    cwd: folder,
    signal,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    execArgv: [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      '--import',
      import.meta.resolve('tsx'),
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
