// Runs one variant once, in a process of its own.

import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endTree, ownGroup } from './end-tree.ts';
import { StoppedError, TrialError } from './errors.ts';
import type { Reading } from './experiment.ts';
import { fastLoader } from './fast-loader.ts';
import type { Outcome } from './outcome.ts';
import { graceMs } from './outcome.ts';
import { lastLines, outputTail } from './output-tail.ts';
import { processClosed } from './process-closed.ts';
import { within } from './within.ts';

export interface TrialOptions {
  /** The experiment's file, and its name for messages. */
  file: string;
  experiment: string;
  variant: string;
  quick: boolean;
  timeoutMs: number;
  /** The lesson's folder. */
  cwd: string;
  /** Added to this process's own. */
  env?: NodeJS.ProcessEnv | undefined;
  signal: AbortSignal;
}

/** An outcome, or the reason to wait for one no longer. */
type Verdict = Outcome | { giveUp: string };

/**
 * Resolves to the reading. By then the process is gone, and so is
 * all that it has started.
 *
 * @throws TrialError when it crashes, throws or takes too long.
 * @throws StoppedError when `signal` aborts.
 */
export async function runTrial(trial: TrialOptions): Promise<Reading> {
  if (trial.signal.aborted) throw new StoppedError('stopped');
  const child = launch(trial);
  const output = outputTail(child);
  const closed = processClosed(child);
  const verdict = await waitForVerdict(child, trial);
  if ('giveUp' in verdict && child.connected) {
    child.disconnect();
    await within(graceMs, closed);
  }
  await end(child, closed);
  if (trial.signal.aborted) throw new StoppedError('stopped');
  if ('reading' in verdict) return verdict.reading;
  throw trialError(trial, verdict, output());
}

function launch(trial: TrialOptions): ChildProcess {
  const entry = new URL('./trial-process.ts', import.meta.url);
  const load = trial.quick ? 'quick' : 'full';
  const args = [trial.file, trial.variant, load];
  return fork(fileURLToPath(entry), args, {
    cwd: trial.cwd,
    env: { ...process.env, ...trial.env },
    detached: ownGroup,
    execArgv: fastLoader,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function waitForVerdict(
  child: ChildProcess,
  { timeoutMs, signal }: TrialOptions,
): Promise<Verdict> {
  return new Promise((resolve) => {
    const settle = (verdict: Verdict) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(verdict);
    };
    const onAbort = () => settle({ giveUp: 'was stopped' });
    const tooLong = `took longer than ${timeoutMs / 1000} s`;
    const onTimeout = () => settle({ giveUp: tooLong });
    const timer = setTimeout(onTimeout, timeoutMs);
    signal.addEventListener('abort', onAbort);
    child.once('message', (sent) => settle(sent as Outcome));
    child.once('error', ({ message }) => settle({ failure: message }));
    child.once('exit', (code, name) => settle(early(code, name)));
  });
}

function early(code: number | null, name: string | null): Outcome {
  const how = name
    ? `was ended by ${name}`
    : `exited with code ${code}`;
  return { failure: `its process ${how} before it reported` };
}

async function end(child: ChildProcess, closed: Promise<unknown>) {
  if (child.pid === undefined) return;
  endTree(child.pid);
  // A grandchild in a group of its own may hold the pipes open.
  await within(graceMs, closed);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function trialError(
  { experiment, variant }: TrialOptions,
  verdict: { failure: string } | { giveUp: string },
  output: string,
): TrialError {
  const cause = 'failure' in verdict ? verdict.failure : verdict.giveUp;
  return new TrialError(
    `experiment ${experiment}, variant ${variant}: ${cause}`,
    lastLines(output, 12),
  );
}
