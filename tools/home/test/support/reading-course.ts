// A course of three small lessons on disk, to be read.

import {
  mkdir,
  mkdtemp,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  defineLesson,
  type Ladder,
  type Part,
  type Rung,
} from '@under-load/lab';
import type { Course, CourseLesson } from '../../src/course/course.ts';
import { readingFiles } from './reading-files.ts';

export interface ReadingCourse extends Course {
  remove: () => Promise<void>;
}

const quick = { 'it is quick': /took \d+ ms: (late|never)/ };
const rungs = {
  slow: rung('1-slow', { breaks: quick }),
  fast: rung('2-fast', { say: 'Say: it is fast.' }),
  few: rung('1-few', { breaks: quick, live: 'sum.test.ts' }),
  many: rung('2-many', { live: 'sum.test.ts' }),
  one: rung('1-one', { breaks: quick }),
  more: rung('2-more', { trap: 'It looks `quick`.' }),
};

export async function openReadingCourse(): Promise<ReadingCourse> {
  const root = await mkdtemp(path.join(tmpdir(), 'under-load-read-'));
  for (const [name, text] of Object.entries(readingFiles)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const secret = path.join(root, 'secret.md');
  const link = path.join(root, 'packages/01-read/link.md');
  // Not everybody on Windows may make one.
  await symlink(secret, link).catch(() => {});
  const lessons = [
    lessonOf(root, '01-read', 'Under load', [
      ladder('ladder', [rungs.slow, rungs.fast]),
    ]),
    lessonOf(root, '02-suites', 'Under load', [
      ladder('ladder', [rungs.few, rungs.many]),
    ]),
    lessonOf(root, '03-two', 'Data', [
      {
        ...ladder('ladder/pool', [rungs.one, rungs.more]),
        server: { option: '--rung' },
      },
      ladder('ladder/cluster', [rung('1-only')]),
    ]),
  ];
  return {
    root,
    lessons,
    find: (name) => lessons.find((one) => one.name === name),
    remove: () => rm(root, { recursive: true }),
  };
}

function lessonOf(
  root: string,
  name: string,
  part: Part,
  ladders: Ladder[],
): CourseLesson {
  const folder = path.join(root, 'packages', name);
  const lesson = defineLesson({
    ...{
      name,
      part,
      title: 'Reading',
      pattern: 'Reading',
      minutes: 10,
    },
    ...{ services: [], experiments: [], ladders },
  });
  const named = ['it is quick', 'it is right'];
  const facts = {
    folder,
    lesson,
    experiments: [],
    measured: { lesson: name, experiments: [] },
    breakIt: { items: [], cells: {} },
    behaviours: Object.fromEntries(
      ladders.map((one) => [
        one.folder,
        named.map((each) => ({ name: each })),
      ]),
    ),
  };
  const number = name.slice(0, 2);
  return { name, number, folder, lesson, facts: async () => facts };
}

function ladder(folder: string, all: Rung[]): Ladder {
  const exercise = `my-${folder.split('/').at(-1)}`;
  return { folder, exercise, rungs: all };
}

function rung(name: string, more: Partial<Rung> = {}): Rung {
  const title = `Rung ${name}`;
  const texts = { title, idea: `Its \`${name}\`.`, say: '', break: '' };
  return { name, ...texts, minutes: 5, breaks: {}, ...more };
}
