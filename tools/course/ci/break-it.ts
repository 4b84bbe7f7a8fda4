// CI as somebody who breaks what a README invites to break, and as an
// instructor: all of `test/break-it.ts`, in a fresh copy.
//
//   pnpm run ci:break-it [lesson [part of a text or of a rung's name]]

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  findLessons,
  messageOf,
  runCli,
  StoppedError,
} from '@under-load/lab/cli';
import { provideServices } from '@under-load/services';
import { loadBreakIt } from '../src/readme/lesson-facts.ts';
import { attempt } from './attempt.ts';
import { installPnpm } from './install-pnpm.ts';
import { runCommand } from './run-command.ts';
import { withScratch } from './scratch.ts';
import { servicesOf } from './services-of.ts';
import { newStudent } from './student.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [lesson = '', part = ''] = process.argv.slice(2);

await runCli('break-it', (signal) =>
  withScratch(async (scratch) => {
    const student = await newStudent(root, scratch, 'breaker');
    await installPnpm(student, path.join(scratch, 'pnpm'), signal);
    const run = (command: string) =>
      runCommand(student, command, signal);
    await run('pnpm install');
    if (!lesson) {
      // The template's own, too.
      await run('pnpm lesson new 99-example --title Example');
      await run('pnpm install --prefer-offline');
    }
    const asked = (await findLessons(root)).filter(isAsked);
    const services = await provideServices(await servicesOf(asked));
    Object.assign(process.env, services.env);
    try {
      const failed = await tryAll(student.folder, signal);
      return failed > 0 ? 1 : 0;
    } finally {
      await services.stop();
    }
  }),
);

function isAsked(folder: string): boolean {
  return path.basename(folder).includes(lesson);
}

/** Resolves to how many proofs fail. */
async function tryAll(copy: string, signal: AbortSignal) {
  let failed = 0;
  for (const folder of await findLessons(copy)) {
    if (!isAsked(folder)) continue;
    const { items, cells } = await loadBreakIt(folder);
    const proofs = [
      ...items.map(({ text, see }) => ({ what: text, see })),
      ...Object.entries(cells).map(([what, see]) => ({ what, see })),
    ];
    const began = performance.now();
    const asked = proofs.filter(({ what }) => what.includes(part));
    for (const { what, see } of asked) {
      const problem = await attempt(folder, signal, see).catch(
        (error: unknown) => messageOf(error),
      );
      if (signal.aborted) throw new StoppedError('stopped');
      if (!problem) continue;
      failed += 1;
      console.log(`${path.basename(folder)}: ${what}\n${problem}`);
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    const name = path.basename(folder);
    console.log(`${name}: tried ${asked.length} (${seconds} s)`);
  }
  return failed;
}
