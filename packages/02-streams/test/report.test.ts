import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from '@jest/globals';
import { askUntil, patiently } from '@under-load/lab';
import request from 'supertest';
import { birdstrikesUrl } from '../src/app/dataset.ts';
import { summarise as summariseUnchecked } from '../src/ladder/summary/5-line-numbers.ts';
import {
  header,
  openTestApp,
  type TestApp,
} from './support/test-app.ts';
import { watchSource } from './support/watched-source.ts';

let service: TestApp;
afterEach(() => service.close());

const malformed = `${header}Texas,100\nOhio\nTexas,5\nOhio,much\n`;

it('adds up the real data, and names the rung', async () => {
  service = await openTestApp();
  const text = await readFile(birdstrikesUrl, 'utf8');
  const texans = text.split('\r\n').map((line) => line.split(','));
  const texas = texans.filter((fields) => fields[5] === 'Texas');
  const cost = texas.reduce((sum, row) => sum + Number(row[12]), 0);

  const { body } = await request(service.app).get('/report');

  const strikes = texas.length;
  expect(body).toMatchObject({ rung: 'pipeline', rows: 10_000 });
  expect(body.seconds).toBeGreaterThanOrEqual(0);
  expect(body.groups).toContainEqual({ state: 'Texas', strikes, cost });
});

it('puts the most expensive state first', async () => {
  const csv = `${header}Ohio,1\nTexas,7\nUtah,3\nOhio,4\n`;
  service = await openTestApp({ csv });

  const { body } = await request(service.app).get('/report');

  expect(body.groups).toEqual([
    { state: 'Texas', strikes: 1, cost: 7 },
    { state: 'Ohio', strikes: 2, cost: 5 },
    { state: 'Utah', strikes: 1, cost: 3 },
  ]);
});

it('answers 422 to a malformed row, and names its line', async () => {
  service = await openTestApp({ csv: malformed });

  const answer = await request(service.app).get('/report');

  expect(answer.status).toBe(422);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.detail).toMatch(/^line 3: /);
  expect(service.errors).toEqual([]);
});

it('skips malformed rows when asked to, and counts them', async () => {
  service = await openTestApp({ csv: malformed });

  const answer = await request(service.app).get(
    '/report?malformed=skip',
  );

  expect(answer.body).toMatchObject({ rows: 2, skipped: 2 });
});

it('answers 422 to a file without the columns', async () => {
  service = await openTestApp({ csv: 'a,b\n1,2\n' });

  const answer = await request(service.app).get('/report');

  expect(answer.status).toBe(422);
  expect(answer.body.detail).toMatch(/no column "Origin State"/);
});

it('blames the file for an error of the parser, too', async () => {
  const csv = `${header}"Al "Jo" B",1\n`;
  service = await openTestApp({ csv, summarise: summariseUnchecked });

  const answer = await request(service.app).get('/report');

  expect(answer.status).toBe(422);
  expect(answer.body.detail).toMatch(/quote/i);
});

it('does not repeat a long header', async () => {
  service = await openTestApp({ csv: `${'x'.repeat(900_000)},b\n` });

  const answer = await request(service.app).get('/report');

  expect(answer.status).toBe(422);
  expect(answer.text.length).toBeLessThan(500);
});

it('answers others while it sums', async () => {
  const csv = header + 'Ohio,1\n'.repeat(100_000);
  service = await openTestApp({ csv });
  const report = fetch(`${service.url}/report`);
  let isSummed = false;
  void report.finally(() => (isSummed = true));

  let answers = 0;
  for (; !isSummed; answers += 1) await fetch(`${service.url}/healthz`);

  expect((await report).status).toBe(200);
  expect(answers).toBeGreaterThan(3);
});

it.each([
  ['/report?malformed=ignore', 400, /malformed/],
  ['/report?import=../../etc/passwd', 400, /import/],
  [`/report?import=${crypto.randomUUID()}`, 404, /No import/],
  ['/report?import=0x7', 400, /import/],
  ['/reports', 404, /No GET \/reports/],
])('answers %s with a problem', async (url, status, detail) => {
  service = await openTestApp();

  const answer = await request(service.app).get(url);

  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.detail).toMatch(detail);
});

it('keeps its own errors to itself', async () => {
  const dataFile = '/nowhere/data.csv';
  service = await openTestApp({ dataFile });

  const answer = await request(service.app).get('/report');

  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('nowhere');
  expect(String(service.errors)).toContain('ENOENT');
});

it('stops reading when the client leaves', async () => {
  const source = watchSource();
  service = await openTestApp({ openFile: source.openFile });
  const leave = new AbortController();
  const { signal } = leave;
  const asked = fetch(`${service.url}/report`, { signal });
  await askUntil(
    async () => source.chunks(),
    (chunks) => chunks > 3,
  );

  leave.abort();

  await expect(asked).rejects.toThrow(/aborted/);
  await patiently('the source closes', source.closed);
  await patiently('the run ends', service.settled());
  expect(service.errors).toEqual([]);
});
