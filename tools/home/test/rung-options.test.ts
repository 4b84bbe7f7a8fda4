// What a lesson declares of its server's options is what its server
// takes: the course home starts it with them.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { scriptCommand } from '@under-load/course/script-command';
import { fastLoader } from '@under-load/lab/cli';
import { realLessons } from './support/real-lessons.ts';

const packages = new URL('../../../packages/', import.meta.url);
const lessons = await realLessons();

it.each(lessons)('$name declares every option', async (lesson) => {
  const folder = fileURLToPath(new URL(lesson.name, packages));
  const declared = lesson.ladders.flatMap((one) => one.server ?? []);

  expect(declared).toHaveLength(await countChoices(folder));
});

const options = lessons.flatMap(({ name, ladders }) =>
  ladders.flatMap(({ server, rungs }) =>
    server ? [{ name, ...server, rungs }] : [],
  ),
);

it.each(options)('$name takes $option', async (declared) => {
  const { name, option, rungs } = declared;
  const folder = fileURLToPath(new URL(name, packages));
  const { entry, args } = await scriptCommand(folder, 'start');
  const server = spawn(
    process.execPath,
    [...fastLoader, entry, ...args, option, 'none'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATABASE_URL: 'postgres://127.0.0.1:1/a' },
    },
  );

  const said = await text(server.stderr);

  const names = rungs.map((rung) => rung.name).join(', ');
  expect(said).toContain(option);
  expect(said).toContain(names);
});

/** How many rungs its code chooses by an option. */
async function countChoices(folder: string): Promise<number> {
  const src = path.join(folder, 'src');
  const files = await readdir(src, { recursive: true });
  const own = files.filter(
    (file) => file.endsWith('.ts') && !file.startsWith('kit'),
  );
  const texts = await Promise.all(
    own.map((file) => readFile(path.join(src, file), 'utf8')),
  );
  return texts.join('\n').match(/chooseRung\(/g)?.length ?? 0;
}
