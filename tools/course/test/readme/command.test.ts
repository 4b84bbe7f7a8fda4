// `lesson readme` as a person runs it.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { chooseLook, UsageError } from '@under-load/lab/cli';
import { readme } from '../../src/commands/readme.ts';
import { runLesson } from '../support/run-lesson.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { CourseFixture } from './course-fixture.ts';

let course: CourseFixture;

beforeEach(() => {
  course = new CourseFixture();
});

afterEach(() => {
  course.remove();
});

function run(...args: string[]) {
  return runLesson(['readme', ...args], { cwd: course.root });
}

it('checks, complains line by line, and writes nothing', async () => {
  const before = course.read('README.md');

  const { code, stdout } = await run('1', '--check', '--no-run');

  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^not compared: what the lessons print \(--no-run\)\npackages\/01-one\/README\.md: code:1-slow: line 1 has "", not /,
  );
  expect(course.read('README.md')).toBe(before);
});

it('measures, stores figures and charts, and writes them', async () => {
  course.change(
    'README.md',
    '## The ladder',
    '## The ladder\n\n![Waiting](charts/wait.svg)',
  );

  const { code, stdout, stderr } = await run('--measure', '--no-run');

  expect(stderr).toContain('wait: 1-slow, run 1 of 1');
  expect(stdout).toContain('wrote ');
  expect(code).toBe(0);
  expect(course.read('README.md')).toMatch(/\| 1-slow +\| \*\*30\*\*/);
  expect(course.read('charts/wait.svg')).toMatch(/^<svg/);
  expect(JSON.parse(course.read('measured.json'))).toEqual({
    lesson: '01-one',
    experiments: [
      expect.not.objectContaining({ series: expect.anything() }),
    ],
  });
  expect(await course.check()).toEqual([]);
});

it('keeps no figures that do not fulfil the claim', async () => {
  const before = course.read('measured.json');
  course.change('lab/wait.ts', '(all) =>', '(all) => false &&');

  const { code, stdout } = await run('--measure', '--no-run');

  expect(stdout).toContain(
    '01-one: measured, but not kept: wait did not hold\n',
  );
  expect(code).toBe(1);
  expect(course.read('measured.json')).toBe(before);
});

it('compares the shape of a tour', async () => {
  await course.update();
  const document = JSON.parse(course.read('measured.json')) as {
    experiments: { unit: string }[];
  };
  const [first] = document.experiments;
  const tour = {
    lessons: [{ ...document, experiments: [{ ...first, unit: 's' }] }],
  };
  writeFiles(course.root, { 'tour.json': JSON.stringify(tour) });

  const { code, stdout } = await run(
    ...['--check', '--no-run', '--against', 'tour.json'],
  );

  expect(stdout).toContain('lab:wait: its unit is "s", stored is "ms"');
  expect(code).toBe(1);
});

it.each([
  [['--fast'], "Unknown option '--fast'; known: --check"],
  [
    ['--check', '--against', 'lesson.ts'],
    'lesson.ts is no document of `lab-tour --json`: ENOENT',
  ],
])('refuses %j in one sentence', async (args, sentence) => {
  const { code, stderr } = await run(...args);

  expect(stderr).toMatch(/^lesson: /);
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

// Every UsageError ends as those two do: no process for each.
it.each([
  [['9'], 'no lesson "9"; known: 01-one'],
  [['--check', '--measure'], '--check or --measure, not both'],
  [['--against', 'x.json'], '--against needs --check'],
])('refuses %j with a UsageError', async (args, sentence) => {
  const { root } = course;
  const { signal } = new AbortController();
  const look = chooseLook(true);

  const running = readme.run({ args, root, look, signal });

  await expect(running).rejects.toThrow(UsageError);
  await expect(running).rejects.toThrow(sentence);
});
