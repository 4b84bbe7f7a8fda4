import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CourseFixture } from './course-fixture.ts';

const file = 'packages/01-one/README.md';
let course: CourseFixture;

beforeEach(() => {
  course = new CourseFixture();
});

afterEach(() => {
  course.remove();
});

it('says which files it has written, and only once', async () => {
  const first = await course.update();
  const second = await course.update();

  expect(first).toEqual({ written: [file, 'README.md'], problems: [] });
  expect(second).toEqual({ written: [], problems: [] });
});

it('leaves the text around the blocks alone', async () => {
  course.change(
    'README.md',
    '## The idea',
    '## The idea\n\nMine,  so.',
  );

  await course.update();

  const [, after] = course.read('README.md').split('## The idea\n');
  expect(after).toMatch(/^\nMine, {2}so\.\n\n## The ladder\n/);
});

it('takes a new wording of a claim for the same figures', async () => {
  course.change('lab/wait.ts', 'fast waits less', 'slow waits more');

  await course.update();

  expect(course.read('README.md')).toContain(
    'Claim, held: slow waits more.',
  );
  expect(course.read('measured.json')).toContain('slow waits more');
  expect(await course.check()).toEqual([]);
});

it('takes no other unit for the same figures', async () => {
  course.change('lab/wait.ts', "unit: 'ms'", "unit: 's'");

  const { problems } = await course.update();

  expect(problems).toEqual([
    `${file}: lab:wait: its unit is "s", stored is "ms"; run \`lesson readme --measure\``,
  ]);
});

it('puts the case of each lesson, with figures, into the root README', async () => {
  await course.update();

  const readme = readFileSync(
    path.join(course.root, 'README.md'),
    'utf8',
  );
  expect(readme).toMatch(
    /\| \[01-one\]\(packages\/01-one\) \| Waiting \| it waits 1,235 ms \|/,
  );
});

it('says that the root README has no place for it', async () => {
  writeFileSync(path.join(course.root, 'README.md'), '# Course\n');

  const { problems } = await course.update();

  expect(problems).toEqual([
    'README.md: lessons: its markers are missing',
  ]);
});
