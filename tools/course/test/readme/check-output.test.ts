// What the lessons print: written once, then compared by its shape.

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
  await written.update({ run: true });
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

it('writes what a server prints and answers, on its usual port', () => {
  const readme = course.read('README.md');

  expect(readme).toContain(
    '```text\nOne, on http://127.0.0.1:3001\nCtrl-C ends it.\n```',
  );
  expect(readme).toMatch(
    /\n\$ curl -i -H "Content-Type: application\/json" -d "{\\"name\\":\\"tea\\"}" http:\/\/127\.0\.0\.1:3001\/things\nHTTP\/1\.1 201 Created\nX-Kind: thing\n\n{"id":"(?<id>[\w-]+)"}\n\$ curl http:\/\/127\.0\.0\.1:3001\/things\/\k<id>\n{"name":"tea","pid":\d+}\n{"level":"info","name":"tea"}\n/,
  );
  expect(readme).toContain(
    '$ curl -N http://127.0.0.1:3001/events\ndata: first\n\ndata: second\n```',
  );
  expect(readme).toMatch(/```text\nhello from \d+\n```/);
});

it('is content with another run, whatever its numbers', async () => {
  expect(await course.check({ run: true })).toEqual([]);
});

it('names the block whose words have changed', async () => {
  course.change('src/app/hello.ts', 'hello from', 'bye from');

  expect(await course.check({ run: true })).toEqual([
    `${about}output:hello: line 2 has "hello from #", not "bye from #", as it prints now`,
  ]);
});

it('names a script that fails, with what it printed', async () => {
  course.change('src/server.ts', 'import', "throw 'no luck'; import");

  const [problem, ...more] = await course.check({ run: true });

  expect(problem).toMatch(/^01-one: capture "start": .*\n[^]*no luck/);
  expect(more).toEqual([]);
});

it('names a script that is not run as the others are', async () => {
  const hello = 'node --import tsx src/app/hello.ts';
  course.change('package.json', hello, `FAST=1 ${hello}`);

  const problems = await course.check({ run: true });

  expect(problems).toEqual([
    `01-one: capture "hello": script "hello" is not "node --import tsx <file>": FAST=1 ${hello}`,
  ]);
});

it('leaves what is printed alone when it is not run', async () => {
  course.change('src/app/hello.ts', 'hello from', 'bye from');

  await course.update({ run: false });

  expect(course.read('README.md')).toContain('hello from');
  expect(await course.check({ run: false })).toEqual([]);
});
