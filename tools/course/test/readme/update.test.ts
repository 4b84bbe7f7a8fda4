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
    '## In production',
    '## In production\n\nMine,  so.',
  );

  await course.update();

  const [, after] = course
    .read('README.md')
    .split('## In production\n');
  expect(after).toMatch(/^\nMine, {2}so\.\n\n## Exercise\n/);
});

it('shows the code of a rung, at the left margin, as it is', async () => {
  course.change(
    'README.md',
    '## In production',
    '<!-- begin code:2-fast#again -->\n<!-- end code:2-fast#again -->',
  );

  await course.update();

  const readme = course.read('README.md');
  expect(readme).toContain(
    '```ts\nwait() {\n  return wait() - 28;\n}\n```',
  );
  expect(readme).toContain('```ts\nagain = () => "twice";\n```');
});

it('leaves empty lines around a block inside <details>', async () => {
  await course.update();

  expect(course.read('README.md')).toMatch(
    /<!-- begin matrix -->\n\n\| behaviour [^]*\|\n\n<!-- end matrix -->/,
  );
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
