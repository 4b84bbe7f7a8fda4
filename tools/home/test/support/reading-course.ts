// A course of two small lessons on disk, to be read: ladders of files
// and of folders, a README, a chart, and files that nobody may see.

import {
  mkdir,
  mkdtemp,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineLesson, type Rung } from '@under-load/lab';
import type { Course, CourseLesson } from '../../src/course/course.ts';

export interface ReadingCourse extends Course {
  remove: () => Promise<void>;
}

const files: Record<string, string> = {
  'README.md': '# All\n',
  'secret.md': 'not shown',
  'docs/teaching.md': '# To teach\n\n[A lesson](../packages/01-read)\n',
  'packages/01-read/README.md':
    '# Read\n\n![Speed](charts/speed.svg)\n\n[Slow](src/ladder/1-slow.ts)\n',
  'packages/01-read/lesson.ts': 'export default {};\n',
  'packages/01-read/.env': 'SECRET=1\n',
  'packages/01-read/node_modules/dep/index.js': 'dep\n',
  'packages/01-read/charts/speed.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'packages/01-read/src/ladder/1-slow.ts':
    'export const speed: string = "1 < 2";\n',
  'packages/01-read/src/ladder/2-fast.ts':
    '// Fast.\nexport const speed: string = "2";\n',
  'packages/01-read/src/side-ladder/1-only.ts': 'export {};\n',
  'packages/02-suites/src/ladder/1-few/sum.test.ts': 'it("a");\n',
  'packages/02-suites/src/ladder/2-many/sum.test.ts': 'it("b");\n',
  'packages/02-suites/src/ladder/2-many/more.test.ts': 'it("c");\n',
  'packages/02-suites/README.md': '# Suites\n',
};

const behaviours = ['it is quick', 'it is right'];

export async function openReadingCourse(): Promise<ReadingCourse> {
  const root = await mkdtemp(path.join(tmpdir(), 'under-load-read-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const secret = path.join(root, 'secret.md');
  const link = path.join(root, 'packages/01-read/link.md');
  // Not everybody on Windows may make one.
  await symlink(secret, link).catch(() => {});
  const lessons = [
    lessonOf(root, '01-read', ['1-slow', '2-fast']),
    lessonOf(root, '02-suites', ['1-few', '2-many']),
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
  [first = '', second = '']: string[],
): CourseLesson {
  const lesson = defineLesson({
    name,
    title: 'Reading',
    pattern: 'Reading',
    minutes: 10,
    services: [],
    experiments: [],
    ladder: [
      rung(first, { 'it is quick': /took \d+ ms: (late|never)/ }),
      rung(second),
    ],
    ...(name === '01-read' && {
      sideLadders: { 'side-ladder': [rung('1-only')] },
    }),
  });
  const folder = path.join(root, 'packages', name);
  const named = behaviours.map((each) => ({ name: each }));
  const facts = {
    folder,
    lesson,
    experiments: [],
    measured: { lesson: name, experiments: [] },
    behaviours: named,
  };
  const number = name.slice(0, 2);
  return { name, number, folder, lesson, facts: async () => facts };
}

function rung(name: string, breaks: Rung['breaks'] = {}): Rung {
  const title = `Rung ${name}`;
  return { name, title, minutes: 5, say: '', break: '', breaks };
}
