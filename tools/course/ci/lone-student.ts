// CI as a lone student: for each lesson a fresh copy and an empty home,
// then the commands of its README, and nothing else.
//
//   pnpm run ci:lone-student [lesson ...]

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  findLessons,
  runCli,
  StoppedError,
  UsageError,
} from '@under-load/lab/cli';
import { readmeCommands } from './readme-commands.ts';
import { runCommand } from './run-command.ts';
import { withScratch } from './scratch.ts';
import { newStudent } from './student.ts';
import { tryServer } from './try-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

await runCli('lone-student', (signal) =>
  withScratch(async (scratch) => {
    const lessons = await chooseLessons(process.argv.slice(2));
    const failed: string[] = [];
    for (const lesson of lessons) {
      const verdict = await tryLesson(lesson, scratch, signal).catch(
        (error: Error) => {
          failed.push(lesson);
          return error.message;
        },
      );
      if (signal.aborted) throw new StoppedError('stopped');
      console.log(`${lesson}: ${verdict}`);
    }
    return failed.length > 0 ? 1 : 0;
  }),
);

async function tryLesson(
  lesson: string,
  scratch: string,
  signal: AbortSignal,
): Promise<string> {
  const student = await newStudent(root, scratch, lesson);
  const { folder } = student;
  const file = path.join(folder, 'packages', lesson, 'README.md');
  const commands = readmeCommands(await readFile(file, 'utf8'));
  const lap = stopwatch();
  for (const command of commands.before) {
    await runCommand(student, command, signal);
  }
  const installed = `installed ${lap()}`;
  const count = await tryServer(student, commands.start, signal);
  const served = `served ${count} requests ${lap()}`;
  await runCommand(student, commands.lab, signal);
  const measured = `measured ${lap()}`;
  await rm(folder, { recursive: true });
  return [installed, served, measured].join(', ');
}

/** Seconds since the last lap, as text. */
function stopwatch(): () => string {
  let last = performance.now();
  return () => {
    const seconds = Math.round((performance.now() - last) / 1000);
    last = performance.now();
    return `(${seconds} s)`;
  };
}

async function chooseLessons(asked: string[]): Promise<string[]> {
  const folders = await findLessons(root);
  const known = folders.map((folder) => path.basename(folder));
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown) throw new UsageError(`no lesson ${unknown}`);
  return asked.length > 0 ? asked : known;
}
