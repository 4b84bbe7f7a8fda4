// Runs with-services as a person does: as a process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';

export const program = fileURLToPath(
  new URL('../../bin/with-services.js', import.meta.url),
);

const running = new Set<ChildProcess>();

/** A test that fails half-way must not leave its wrapper behind. */
afterEach(() => {
  for (const child of running) child.kill('SIGTERM');
});

/** Neither our Jest nor a wrapper around it may leak in. */
const clean = {
  NODE_OPTIONS: undefined,
  REDIS_URL: undefined,
  DATABASE_URL: undefined,
  RABBITMQ_URL: undefined,
  SERVICES: 'embedded',
  WITH_SERVICES_PROVIDED: undefined,
};

export interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export interface Wrapper {
  child: ChildProcess;
  pid: number;
  /** Resolves when stdout matches; rejects if it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when nobody holds its output any more. */
  ended: Promise<Ended>;
}

/** Runs `with-services` with SERVICES=embedded, unless told. */
export function withServices(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Wrapper {
  return run([program, ...args], env);
}

/** Runs Node.js with the same watch kept over it. */
export function run(args: string[], env: NodeJS.ProcessEnv): Wrapper {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = once(child, 'close').then(
    ([code, signal]: unknown[]) =>
      ({ code, signal, stdout, stderr }) as Ended,
  );
  const says = (pattern: RegExp) =>
    firstMatch(child, () => pattern.exec(stdout), ended);
  return { child, pid: child.pid ?? 0, says, ended };
}

function firstMatch(
  { stdout }: ChildProcess,
  match: () => RegExpExecArray | null,
  ended: Promise<Ended>,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = match();
      if (found) resolve(found);
    };
    look();
    stdout?.on('data', look);
    void ended.then(({ stderr }) => reject(new Error(stderr)));
  });
}

/** A command that runs a line of JavaScript. */
export function node(script: string): string[] {
  return ['--', process.execPath, '-e', script];
}
