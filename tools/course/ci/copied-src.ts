// CI as somebody who copies a lesson's `src/` into a project of their
// own: what `npm init -y` writes, then the commands of the README.
//
//   pnpm run ci:copied-src [lesson ...]

import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findLessons, runCli } from '@under-load/lab/cli';
import { provideServices } from '@under-load/services';
import { bareEnvironment } from './bare-environment.ts';
import { copyCommands } from './copy-commands.ts';
import { runCommand } from './run-command.ts';
import { withScratch } from './scratch.ts';
import { servicesOf } from './services-of.ts';
import type { Student } from './student.ts';
import { tryServer } from './try-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

await runCli('copied-src', (signal) =>
  withScratch(async (scratch) => {
    const asked = process.argv.slice(2);
    const lessons = (await findLessons(root)).filter(
      (lesson) =>
        asked.length === 0 || asked.includes(path.basename(lesson)),
    );
    const names = await servicesOf(lessons);
    const { env, stop } = await provideServices(names);
    try {
      for (const lesson of lessons) {
        const name = path.basename(lesson);
        const student = await newProject(scratch, name, env);
        console.log(
          `${name}: ${await tryCopy(lesson, student, signal)}`,
        );
      }
    } finally {
      await stop();
    }
    return 0;
  }),
);

async function newProject(
  scratch: string,
  name: string,
  services: NodeJS.ProcessEnv,
): Promise<Student> {
  const folder = path.join(scratch, name);
  const temporary = path.join(scratch, `t-${name}`);
  const [home, downloads] = ['home', 'downloads'].map((one) =>
    path.join(scratch, one),
  ) as [string, string];
  for (const one of [folder, temporary, home, downloads]) {
    await mkdir(one, { recursive: true });
  }
  const places = { root, home, downloads, temporary };
  const env = { ...bareEnvironment(places), ...services, PORT: '0' };
  return { folder, env };
}

async function tryCopy(
  lesson: string,
  student: Student,
  signal: AbortSignal,
): Promise<string> {
  const readme = await readFile(path.join(lesson, 'README.md'), 'utf8');
  const { before, start } = copyCommands(readme);
  await runCommand(student, 'npm init -y', signal);
  const to = path.join(student.folder, 'src');
  await cp(path.join(lesson, 'src'), to, { recursive: true });
  for (const command of before) {
    await runCommand(student, command, signal);
  }
  const count = await tryServer(student, start, signal);
  return `runs as a copy, served ${count} requests`;
}
