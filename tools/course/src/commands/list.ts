// `lesson list`: the lessons, and how far you are.

import path from 'node:path';
import { type Part, parts } from '@under-load/lab';
import {
  chooseLook,
  type Column,
  findLessons,
  loadLesson,
  type Look,
  readCommandLine,
  renderTable,
  UsageError,
} from '@under-load/lab/cli';
import type { Command } from '../command.ts';
import { print } from '../print.ts';
import { type LessonProgress, readProgress } from '../progress.ts';

const usage = `lesson list [--json] [--plain]

Every lesson, by the parts of the course: its title, its minutes, and
how far you are. Only whole runs of a lesson's tests, and runs of its
exercise, count.

  --json   one JSON document
  --plain  no colours, no box
`;

interface Row extends LessonProgress {
  lesson: string;
  part: Part;
  number: string;
  title: string;
  minutes: number;
  /** Such as `failing, exercise done`. */
  state: string;
}

export const list: Command = {
  usage,
  async run({ args, root }) {
    const { values, positionals } = readCommandLine(args, {
      json: { type: 'boolean' },
      plain: { type: 'boolean' },
    });
    if (positionals[0]) {
      throw new UsageError(`list takes no "${positionals[0]}"`);
    }
    const folders = await findLessons(root);
    const lessons = await Promise.all(
      folders.map((folder) => rowOf(root, folder)),
    );
    if (values.json) {
      return print(`${JSON.stringify({ lessons }, null, 2)}\n`);
    }
    return print(render(lessons, values.plain ?? false));
  },
};

async function rowOf(root: string, folder: string): Promise<Row> {
  const { title, part, minutes } = await loadLesson(folder);
  const lesson = path.basename(folder);
  const progress = await readProgress(root, lesson);
  const number = lesson.slice(0, 2);
  const state = stateOf(progress);
  const facts = { lesson, part, number, title, minutes, state };
  return { ...facts, ...progress };
}

function stateOf({ suite, exercise }: LessonProgress): string {
  if (exercise !== 'done') return suite ?? 'never run';
  return suite ? `${suite}, exercise done` : 'exercise done';
}

const columns: Column[] = [
  { head: 'lesson' },
  { head: 'title' },
  { head: 'minutes', align: 'right' },
  { head: 'state' },
];

/** One table for each part of the course. */
function render(rows: Row[], askedPlain: boolean): string {
  const look = chooseLook(askedPlain);
  const tables = parts.flatMap((part) => {
    const here = rows.filter((row) => row.part === part);
    if (here.length === 0) return [];
    return [`${look.colors.bold(part)}\n${tableOf(here, look)}\n`];
  });
  return tables.join('\n');
}

function tableOf(rows: Row[], look: Look): string {
  const cells = rows.map((row) => [
    row.lesson,
    row.title,
    String(row.minutes),
    row.state,
  ]);
  return renderTable(columns, cells, look);
}
