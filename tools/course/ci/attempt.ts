// Tries one thing that a text invites to break, in a copy of a lesson.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type RunningServer,
  startServer,
  type See,
} from '@under-load/lab';
import { runJest } from '../src/grade/run-jest.ts';
import type { ToldTest } from '../src/grade/jest-event.ts';
import { measure } from './measure.ts';

/** Rejects as `see` does; leaves the copy as it was. */
export async function attempt(
  folder: string,
  signal: AbortSignal,
  see: See,
): Promise<void> {
  const files = new Map<string, string>();
  const servers: RunningServer[] = [];
  try {
    await see({
      folder,
      signal,
      patch: (...edit) => patch(folder, files, edit),
      failing: (file, pattern) =>
        failing({ folder, signal, file, pattern }),
      lab: (experiment) => measure(folder, experiment, signal),
      async start(args = [], env = {}) {
        const entry = path.join(folder, 'src', 'server.ts');
        const server = await startServer({ entry, args, env, signal });
        servers.push(server);
        return server;
      },
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    for (const [file, text] of files) await writeFile(file, text);
  }
}

async function patch(
  folder: string,
  files: Map<string, string>,
  [name, from, to]: [file: string, from: string, to: string],
): Promise<void> {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8');
  const [before = '', after, ...more] = text.split(from);
  if (after === undefined || more.length > 0) {
    const count = text.split(from).length - 1;
    throw new Error(`${name} has this ${count} times: ${from}`);
  }
  if (!files.has(file)) files.set(file, text);
  await writeFile(file, before + to + after);
}

interface Asked {
  folder: string;
  signal: AbortSignal;
  file: string;
  pattern: string | undefined;
}

async function failing({ folder, signal, file, pattern }: Asked) {
  const tests: ToldTest[] = [];
  const problems: string[] = [];
  // In `src/` stand the suites of a lesson whose rungs are suites.
  const match = file.startsWith('src/')
    ? ['--testMatch', '**/*.test.ts']
    : [];
  const chosen = pattern ? ['--testNamePattern', pattern] : [];
  const { output } = await runJest({
    folder,
    signal,
    env: {},
    flags: ['--runInBand', file, ...match, ...chosen],
    onEvent(event) {
      if (event.type === 'test') tests.push(event);
      if (event.type === 'unloadable') problems.push(event.message);
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const ran = tests.filter(({ status }) => status !== 'skipped');
  if (ran.length === 0) throw new Error(`no test ran\n${output}`);
  return ran
    .filter(({ status }) => status === 'failed')
    .map((test) => [...test.path, test.name].join(' '));
}
