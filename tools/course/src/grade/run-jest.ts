// Spawns Jest on a lesson's exercise suite.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  endTree,
  outputTail,
  ownGroup,
  UsageError,
} from '@under-load/lab/cli';
import { type GradeEvent, isGradeEvent } from './grade-event.ts';

export interface JestRun {
  /** The lesson's. */
  folder: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  onEvent: (event: GradeEvent) => void;
}

export interface JestEnding {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last that it wrote. */
  output: string;
}

/** As `nodeOptions` of pnpm-workspace.yaml has them. */
const nodeOptions = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
];

const reporter = fileURLToPath(
  new URL('jest-reporter.js', import.meta.url),
);

// In one process: its heartbeat is that of the tests, and the first
// behaviour comes sooner.
const flags = [
  '--runInBand',
  '--forceExit',
  '--no-watchman',
  '--ci',
  '--testMatch',
  '**/exercise/*.test.ts',
  '--reporters',
  reporter,
];

/**
 * Resolves when the process is gone, with all that it has started.
 *
 * @throws UsageError when the lesson has no Jest.
 */
export async function runJest(run: JestRun): Promise<JestEnding> {
  const child = launch(run);
  const output = outputTail(child);
  child.on('message', (message) => {
    if (isGradeEvent(message)) run.onEvent(message);
  });
  const end = () => child.pid && endTree(child.pid);
  run.signal.addEventListener('abort', end);
  try {
    const [code, signal] = (await once(child, 'exit')) as ExitArgs;
    // The last messages may come after the exit.
    if (child.connected) await once(child, 'disconnect');
    return { code, signal, output: output() };
  } finally {
    run.signal.removeEventListener('abort', end);
    // Windows finds no children of a process that is gone.
    if (ownGroup) end();
  }
}

type ExitArgs = [number | null, NodeJS.Signals | null];

function launch({ folder, env }: JestRun): ChildProcess {
  const all = { ...process.env, ...env };
  return spawn(process.execPath, [jestOf(folder), ...flags], {
    cwd: folder,
    detached: ownGroup,
    env: { ...all, NODE_OPTIONS: withOurs(all['NODE_OPTIONS']) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

function jestOf(folder: string): string {
  try {
    const lesson = createRequire(path.join(folder, 'package.json'));
    return lesson.resolve('jest/bin/jest');
  } catch {
    const name = path.basename(folder);
    throw new UsageError(`${name} has no Jest: run pnpm install first`);
  }
}

// pnpm has set them already, for what it runs.
function withOurs(given = ''): string {
  const words = given.split(' ').filter(Boolean);
  const missing = nodeOptions.filter((one) => !words.includes(one));
  return [...words, ...missing].join(' ');
}
