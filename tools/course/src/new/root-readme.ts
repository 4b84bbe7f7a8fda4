// The new lesson's row in the table of the root README.

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '@under-load/lab';
import {
  findLessons,
  loadLesson,
  messageOf,
  UsageError,
} from '@under-load/lab/cli';
import { fillBlocks, findBlocks } from '../readme/blocks.ts';
import { formatMarkdown } from '../readme/format-markdown.ts';
import { readMeasured } from '../readme/measured.ts';
import {
  type Listed,
  renderLessons,
} from '../readme/render-lessons.ts';
import { templateFolder } from './template.ts';

type Row = Pick<Lesson, 'name' | 'title' | 'part'>;

const block = 'lessons';

/**
 * @returns The README's text with the row; undefined without table.
 * @throws UsageError when another lesson keeps it from being written.
 */
export async function readmeWithRow(
  root: string,
  added: Row,
): Promise<string | undefined> {
  const text = await readFile(fileOf(root), 'utf8');
  const { found } = findBlocks(text);
  if (!found.some((one) => one.name === block)) return undefined;
  try {
    const table = await formatMarkdown(await tableWith(root, added));
    return fillBlocks(text, new Map([[block, table]]));
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(`no row in the root README: ${reason}`);
  }
}

async function tableWith(root: string, added: Row): Promise<string> {
  const lessons = await Promise.all(
    (await findLessons(root)).map(listed),
  );
  const template = await listed(templateFolder);
  const lesson = { ...template.lesson, ...added };
  lessons.push({ ...template, lesson });
  lessons.sort((a, b) => (a.lesson.name < b.lesson.name ? -1 : 1));
  return renderLessons(lessons);
}

export async function writeReadme(root: string, text: string) {
  const file = fileOf(root);
  const whole = `${file}.${process.pid}.tmp`;
  await writeFile(whole, text);
  await rename(whole, file);
}

async function listed(folder: string): Promise<Listed> {
  const lesson = await loadLesson(folder);
  return { lesson, measured: await readMeasured(folder) };
}

function fileOf(root: string): string {
  return path.join(root, 'README.md');
}
