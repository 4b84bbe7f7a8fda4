// CI as an author who adds a lesson, with pnpm installed: what
// `lesson new` makes must start, pass its tests and every check, in a
// fresh copy.
//
//   pnpm run ci:new-lesson

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli, StoppedError } from '@under-load/lab/cli';
import { installPnpm } from './install-pnpm.ts';
import { runCommand } from './run-command.ts';
import { withScratch } from './scratch.ts';
import { newStudent } from './student.ts';
import { tryServer } from './try-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const name = '99-example';
const folder = `packages/${name}`;

const before = [
  'pnpm install',
  `pnpm lesson new ${name} --title Example`,
  // The lock file does not know the new lesson yet.
  'pnpm install --prefer-offline',
];
const start = `pnpm --filter ${name} start`;
const after = [
  `pnpm --filter ${name} test`,
  `pnpm --filter ${name} lab --quick`,
  `pnpm --filter ${name} exec tsc`,
  `pnpm exec eslint ${folder} --max-warnings 0`,
  `pnpm exec prettier --check ${folder} README.md`,
  `pnpm lesson check ${name}`,
  `pnpm lesson check ${name} --exercise`,
  `pnpm lesson readme ${name} --check`,
];

await runCli('new-lesson', (signal) =>
  withScratch(async (scratch) => {
    const student = await newStudent(root, scratch, 'author');
    const timed = async (
      what: string,
      step: () => Promise<unknown>,
    ) => {
      const began = performance.now();
      await step().catch((error: unknown) => {
        throw signal.aborted ? new StoppedError('stopped') : error;
      });
      const seconds = (performance.now() - began) / 1000;
      console.log(`${what} (${seconds.toFixed(1)} s)`);
    };
    const run = (command: string) =>
      timed(command, () => runCommand(student, command, signal));

    await installPnpm(student, path.join(scratch, 'pnpm'), signal);
    for (const command of before) await run(command);
    await timed(start, () => tryServer(student, start, signal));
    for (const command of after) await run(command);
    return 0;
  }),
);
