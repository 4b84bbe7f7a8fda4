// What the check says when a README and its sources drift apart.

import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  it,
} from '@jest/globals';
import { CourseFixture } from './course-fixture.ts';

const about = 'packages/01-one/README.md: ';
let written: CourseFixture;
let course: CourseFixture;

beforeAll(async () => {
  written = new CourseFixture();
  await written.update();
});

beforeEach(() => {
  course = new CourseFixture(written);
});

afterEach(() => {
  course.remove();
});

afterAll(() => {
  written.remove();
});

it('is content with what was just written', async () => {
  expect(await course.check()).toEqual([]);
});

it('writes figures as people read them, without the columns left out', () => {
  const readme = course.read('README.md');

  expect(readme).toContain('**How long does it wait?**');
  expect(readme).toMatch(
    /\| variant +\| +ms \| +min to max \| failed \|/,
  );
  expect(readme).toMatch(
    /\| 1-slow +\| \*\*1,235\*\* \| 1,000 to 2,000 \| +10 \|/,
  );
  expect(readme).toMatch(/\| 2-fast +\| +\*\*2\*\* \| +2 \| +0 \|/);
  expect(readme).toContain('Claim, held: fast waits less.');
});

it('writes the ladder and the script', () => {
  const readme = course.read('README.md');

  expect(readme).toMatch(/\| it is quick \| breaks \| ✓ +\|/);
  expect(readme).toMatch(
    /\| +3 \| Fast \| It does not\. \| Ask it all\./,
  );
});

const drifts: [
  what: string,
  file: string,
  from: string,
  to: string,
  says: string,
][] = [
  [
    'a figure of the README',
    'README.md',
    '1,235',
    '1,236',
    'lab:wait: line 5 has "',
  ],
  [
    'a cell of the matrix',
    'README.md',
    'breaks',
    '✓',
    'matrix: line 3 has "',
  ],
  [
    'a word of the script',
    'README.md',
    'It waits.',
    'It is slow.',
    'instructor: line 3 has "',
  ],
  [
    'the words of lesson.ts',
    'lesson.ts',
    'It waits.',
    'It is slow.',
    'instructor: line 3 has "',
  ],
  [
    'the behaviours',
    'test/behaviours/all.ts',
    'it is quick',
    'it is slow',
    'matrix: line 3 has "',
  ],
  [
    'the figures',
    'measured.json',
    '1234.5',
    '1500',
    'lab:wait: line 5 has "',
  ],
  [
    'a figure beyond the claim',
    'measured.json',
    '"max":2,',
    '"max":2000,',
    'lab:wait: the stored figures do not fulfil its claim: ms that fast waits, beside slow',
  ],
  [
    'a claim that throws',
    'lab/wait.ts',
    "all['2-fast']",
    "all['3-none']",
    'lab:wait: the stored figures make holds() throw: ',
  ],
  [
    'the question',
    'lab/wait.ts',
    'How long',
    'How much',
    'lab:wait: its question is "How much does it wait?", stored is ',
  ],
  [
    'the claim',
    'lab/wait.ts',
    'fast waits less',
    'fast waits',
    'lab:wait: its claim is "fast waits", stored is ',
  ],
  [
    'the unit',
    'lab/wait.ts',
    "unit: 'ms'",
    "unit: 's'",
    'lab:wait: its unit is "s", stored is "ms"',
  ],
  [
    'the direction',
    'lab/wait.ts',
    'lower',
    'higher',
    'lab:wait: its better is "higher", stored is "lower"',
  ],
  [
    'the variants',
    'lab/wait.ts',
    "['1-slow', '2-fast']",
    "['2-fast']",
    'lab:wait: its variants are 2-fast, stored are 1-slow, 2-fast',
  ],
  [
    'an experiment gone',
    'measured.json',
    '"name":"wait"',
    '"name":"rest"',
    'measured.json has "rest", the lesson not',
  ],
  [
    'a line of a snippet',
    'README.md',
    'return wait() - 28',
    'return 2',
    'code:2-fast: line 3 has "',
  ],
  [
    'a line of a rung',
    'src/ladder/2-fast.ts',
    'return wait() - 28',
    'return 2',
    'code:2-fast: line 3 has "',
  ],
  [
    'a rung that shows nothing',
    'src/ladder/1-slow.ts',
    '// #region',
    '//',
    'code:1-slow: src/ladder/1-slow.ts has no #region',
  ],
  [
    'a region without an end',
    'src/ladder/1-slow.ts',
    '// #endregion',
    '',
    'code:1-slow: src/ladder/1-slow.ts: #region slow has no #endregion',
  ],
  [
    'a snippet of a region that is not there',
    'README.md',
    '## The ladder',
    '<!-- begin code:2-fast#more -->\n<!-- end code:2-fast#more -->',
    'code:2-fast#more: no such block; known are ',
  ],
  [
    'a marker gone',
    'README.md',
    '<!-- begin matrix -->',
    '',
    'matrix: an end marker without its begin marker',
  ],
  [
    'an end marker gone',
    'README.md',
    '<!-- end matrix -->',
    '',
    'matrix: its end marker is missing',
  ],
  [
    'both markers gone',
    'README.md',
    '<!-- begin matrix -->\n',
    '<!-- end matrix -->\n',
    'matrix: an end marker',
  ],
  [
    'an unknown block',
    'README.md',
    '## The ladder',
    '<!-- begin lab:rest -->\n<!-- end lab:rest -->',
    'lab:rest: no such block; known are lab:wait, ',
  ],
  [
    'a block twice',
    'README.md',
    '## The ladder',
    '<!-- begin matrix -->\n<!-- end matrix -->',
    'matrix: is there twice',
  ],
  [
    'an unknown column',
    'README.md',
    'without asked',
    'without rest',
    'lab:wait: no column "rest"; it has: asked, failed',
  ],
  [
    'an unknown option',
    'README.md',
    'without asked',
    'asked',
    'lab:wait: "asked" is no option',
  ],
];

it.each(drifts)('names %s', async (_what, file, from, to, says) => {
  course.change(file, from, to);

  const problems = await course.check();

  expect(
    problems.map((line) => line.slice(0, about.length + says.length)),
  ).toContain(about + says);
});

it('names a README that is missing', async () => {
  rmSync(path.join(course.root, 'packages', '01-one', 'README.md'));

  expect(await course.check()).toEqual([
    `${about}there is no such file`,
  ]);
});

it('names a block that has no markers at all', async () => {
  const markers = /<!-- begin matrix -->[^]*<!-- end matrix -->/;
  const [block = ''] = markers.exec(course.read('README.md')) ?? [];
  course.change('README.md', block, '');

  const problems = await course.check();

  expect(problems).toEqual([`${about}matrix: its markers are missing`]);
});

it('names an experiment that was never measured', async () => {
  course.change(
    'measured.json',
    '"experiments":',
    '"experiments":[],"old":',
  );

  const problems = await course.check();

  expect(problems).toContain(
    `${about}lab:wait: not in measured.json; run \`lesson readme --measure\``,
  );
});

it('names the row of the root README', async () => {
  course.change('lesson.ts', "pattern: 'Waiting'", "pattern: 'Rest'");

  const [problem] = await course.check();

  expect(problem).toMatch(
    /^README\.md: lessons: line 5 has ".*Waiting/,
  );
});

it('names a figure that the case of a lesson asks for in vain', async () => {
  course.change('lesson.ts', '{wait: 1-slow}', '{wait: 3-none}');

  expect(await course.check()).toContain(
    'README.md: lessons: 01-one has no figure "wait: 3-none"',
  );
});

it('goes on when a lesson cannot be loaded, and names it', async () => {
  course.change('lab/wait.ts', "name: 'wait'", "name: 'other'");

  const [problem] = await course.check();

  expect(problem).toMatch(/^01-one: lab\/wait\.ts does not export/);
});
