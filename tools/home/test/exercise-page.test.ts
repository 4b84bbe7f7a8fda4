// Hints, and the solution, as the page gives them.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  changeProgress,
  readProgress,
} from '@under-load/course/progress';
import request from 'supertest';
import { readingApp, token } from './support/reading-app.ts';
import {
  openReadingCourse,
  type ReadingCourse,
} from './support/reading-course.ts';

const readme = `# Read

## Exercise

Write your own in [\`exercise/my-ladder.ts\`](exercise/my-ladder.ts):

<details><summary>Hint 1: begin</summary>

Use \`pop\` & <b>think</b>.

</details>
<details><summary>Hint 2: end</summary>

Stop.

</details>
`;

let course: ReadingCourse;

beforeEach(async () => {
  course = await openReadingCourse();
  const folder = path.join(course.root, 'packages/01-read');
  await mkdir(path.join(folder, 'exercise'));
  await writeFile(path.join(folder, 'README.md'), readme);
  await writeFile(path.join(folder, 'exercise/my-ladder.test.ts'), '');
  await writeFile(path.join(folder, 'exercise/my-ladder.ts'), '');
});

afterEach(() => course.remove());

async function page(lesson = '01-read', query = '') {
  const at = `/lessons/${lesson}/exercise${query}`;
  return (await request(readingApp(course)).get(at)).text;
}

function post(what: string, body?: object) {
  return request(readingApp(course))
    .post(`/lessons/01-read/${what}`)
    .set('X-Course-Token', token)
    .send(body);
}

it('says what to write, and where', async () => {
  const text = await page();

  expect(text).toContain('data-file="exercise/my-ladder.ts"');
  expect(text).toContain('packages/01-read/exercise/my-ladder.ts');
  expect(text).toContain('data-behaviour="it is quick"');
});

it('has one for each ladder', async () => {
  const first = await page('03-two');
  const second = await page('03-two', '?ladder=cluster');

  expect(first).toContain('data-file="exercise/my-pool.ts"');
  expect(first).not.toContain('data-file="exercise/my-cluster.ts"');
  expect(first).toContain('data-ladder="pool"');
  expect(first).toContain('Write <code>exercise/my-pool.ts</code>.');
  expect(second).not.toContain('exercise/my-pool.ts</code>.');
  expect(second).toContain('data-file="exercise/my-cluster.ts"');
  expect(second).toContain('/lessons/03-two/exercise"');
  expect(second).toContain(
    'Write your own in <code>exercise/my-cluster.ts</code>.',
  );
});

it('shows all files of the solution', async () => {
  await changeProgress(course.root, '03-two', { gaveUp: true });

  const text = await page('03-two');

  expect(text).toContain('<code>src/ladder/pool/2-more.ts</code>');
  expect(text).toContain('<code>src/ladder/pool/queue.ts</code>');
});

it('shows one hint more at a time, and counts it', async () => {
  const before = await page();
  const { body } = await post('hints');
  const after = await page();

  expect(before).toContain('data-seen="0"');
  expect(before).not.toContain('<h3>Hint 1: begin</h3>');
  expect(body).toEqual({ seen: 1, total: 2 });
  expect(after).toContain('<h3>Hint 1: begin</h3>');
  expect(after).toContain('<code>pop</code>');
  expect(after).not.toContain('<h3>Hint 2: end</h3>');
});

it('has no more hints than there are', async () => {
  await post('hints');
  await post('hints');
  const { body } = await post('hints');

  expect(body).toEqual({ seen: 2, total: 2 });
  expect(await page()).not.toContain('data-hint ');
});

it('shows the solution to a student who gives up, and notes it', async () => {
  const before = await page();
  const { status } = await post('solution', { giveUp: true });
  const after = await page();

  expect(before).toContain('data-shown="false"');
  expect(before).not.toContain('src/ladder/2-fast.ts</code>');
  expect(status).toBe(204);
  expect(after).toContain('data-shown="true"');
  expect(after).toContain('src/ladder/2-fast.ts</code>');
  const progress = await readProgress(course.root, '01-read');
  expect(progress.gaveUp).toBe(true);
});

it('gives nothing to a page that does not ask for it', async () => {
  const asked = await post('solution', { giveUp: 'yes' });
  const untold = await request(readingApp(course))
    .post('/lessons/01-read/solution')
    .send({ giveUp: true });
  const unknown = await request(readingApp(course))
    .post('/lessons/09-none/hints')
    .set('X-Course-Token', token);

  expect([asked.status, untold.status, unknown.status]).toEqual([
    400, 403, 404,
  ]);
  const progress = await readProgress(course.root, '01-read');
  expect(progress).toEqual({ hints: 0, gaveUp: false });
});
