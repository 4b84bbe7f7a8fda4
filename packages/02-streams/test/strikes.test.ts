import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from '@jest/globals';
import { askUntil, countDescriptors, patiently } from '@under-load/lab';
import request from 'supertest';
import { askRaw, openAnswer } from './support/http-client.ts';
import {
  header,
  openTestApp,
  type TestApp,
} from './support/test-app.ts';
import { watchSource } from './support/watched-source.ts';

let service: TestApp;
afterEach(() => service.close());

const csv = `${header}Ohio,1\nTexas,7\nOhio,"4\n5"\n`;
const rows = [
  { 'Origin State': 'Ohio', 'Cost Total $': '1' },
  { 'Origin State': 'Texas', 'Cost Total $': '7' },
  { 'Origin State': 'Ohio', 'Cost Total $': '4\n5' },
];
const parseLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('streams every row as one line of JSON', async () => {
  service = await openTestApp({ csv });

  const answer = await askRaw(`${service.url}/strikes.ndjson`);

  expect(answer.headers['content-type']).toBe('application/x-ndjson');
  expect(answer.headers['vary']).toBe('Accept-Encoding');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(parseLines(String(answer.body))).toEqual(rows);
});

it.each([
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['*', 'br'],
  ['gzip;q=0.5, br;q=0.4', 'gzip'],
  ['gzip;q=0, br', 'br'],
  ['zstd', undefined],
  ['identity, gzip;q=0.5', undefined],
])(
  'answers "Accept-Encoding: %s" with %s',
  async (accept, encoding) => {
    service = await openTestApp({ csv });
    const url = `${service.url}/strikes.ndjson`;

    const answer = await askRaw(url, { 'Accept-Encoding': accept });

    const { body, headers } = answer;
    const decode = { gzip: gunzipSync, br: brotliDecompressSync };
    const name = encoding as keyof typeof decode;
    const plain = encoding ? decode[name](body) : body;
    expect(headers['content-encoding']).toBe(encoding);
    expect(parseLines(String(plain))).toEqual(rows);
  },
);

it('answers 406 to a client that refuses even plain bytes', async () => {
  service = await openTestApp({ csv });
  const url = `${service.url}/strikes.ndjson`;

  const answer = await askRaw(url, { 'Accept-Encoding': '*;q=0' });

  expect(answer.status).toBe(406);
  expect(answer.headers['vary']).toBe('Accept-Encoding');
});

it.each([
  ['state=Ohio', [rows[0], rows[2]]],
  ['state=Ohio&limit=1', [rows[0]]],
  ['limit=2', [rows[0], rows[1]]],
  ['limit=9', rows],
])('selects by %s', async (query, expected) => {
  service = await openTestApp({ csv });
  const url = `${service.url}/strikes.ndjson?${query}`;

  const answer = await askRaw(url);

  expect(parseLines(String(answer.body))).toEqual(expected);
});

it('answers with nothing when nothing is selected', async () => {
  service = await openTestApp({ csv });
  const url = `${service.url}/strikes.ndjson?state=Atlantis`;

  const answer = await askRaw(url);

  expect(answer).toMatchObject({ status: 200 });
  expect(answer.body).toHaveLength(0);
});

it.each([
  ['limit=0', 'limit'],
  ['limit=x', 'limit'],
  ['limit=0x7', 'limit'],
  ['limit=1e3', 'limit'],
  ['limit=+7', 'limit'],
  ['limit=', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['state=', 'state'],
  ['state=a&state=b', 'state'],
])('answers 400 to %s', async (query, field) => {
  service = await openTestApp({ csv });

  const answer = await request(service.app).get(
    `/strikes.ndjson?${query}`,
  );

  expect(answer.status).toBe(400);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.errors).toMatchObject([{ field }]);
});

it('answers HEAD without opening the file', async () => {
  const dataFile = '/nowhere/data.csv';
  service = await openTestApp({ dataFile });

  const answer = await request(service.app)
    .head('/strikes.ndjson')
    .set('Accept-Encoding', 'gzip');

  expect(answer.status).toBe(200);
  expect(answer.type).toBe('application/x-ndjson');
  expect(answer.headers['content-encoding']).toBe('gzip');
});

it('answers a file that is not there with a problem', async () => {
  const dataFile = '/nowhere/data.csv';
  service = await openTestApp({ dataFile });

  const answer = await request(service.app)
    .get('/strikes.ndjson')
    .set('Accept-Encoding', 'gzip');

  expect(answer.status).toBe(500);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.headers['content-encoding']).toBeUndefined();
});

it('reads no further than the limit asks for', async () => {
  const { openFile, closed, chunks } = watchSource();
  service = await openTestApp({ openFile });

  const answer = await askRaw(`${service.url}/strikes.ndjson?limit=3`);

  await patiently('the source closes', closed);
  expect(parseLines(String(answer.body))).toHaveLength(3);
  expect(chunks()).toBeLessThan(10);
});

it('reads no further when the client leaves', async () => {
  const { openFile, closed } = watchSource();
  service = await openTestApp({ openFile });
  const answer = await openAnswer(`${service.url}/strikes.ndjson`);

  answer.destroy();

  await patiently('the source closes', closed);
  await patiently('the run ends', service.settled());
  expect(service.errors).toEqual([]);
});

it('frees the descriptor of a client that leaves', async () => {
  service = await openTestApp();
  const before = countDescriptors();
  const url = `${service.url}/strikes.ndjson`;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => openAnswer(url)),
  );

  for (const answer of answers) answer.destroy();

  const after = await askUntil(
    async () => countDescriptors(),
    (count) => count <= before,
  );
  expect(after).toBeLessThanOrEqual(before);
});

it('reads no faster than the client does', async () => {
  const { openFile, chunks } = watchSource();
  service = await openTestApp({ openFile });

  // It reads nothing: the kernel's buffers fill up, and then ours.
  const answer = await openAnswer(`${service.url}/strikes.ndjson`);
  const read = await untilSteady(chunks);

  answer.destroy();
  expect(answer.statusCode).toBe(200);
  expect(read).toBeGreaterThan(1);
  expect(read).toBeLessThan(maxChunks);
});

it.each(['identity', 'gzip', 'br'])(
  'cuts the connection when the disk fails midway (%s)',
  async (encoding) => {
    const { openFile } = watchSource(10);
    service = await openTestApp({ openFile });
    const url = `${service.url}/strikes.ndjson`;
    const headers = { 'Accept-Encoding': encoding };

    const answer = await openAnswer(url, headers);
    const reading = buffer(answer);

    await expect(reading).rejects.toThrow('aborted');
    const health = await request(service.app).get('/healthz');
    expect(answer.statusCode).toBe(200);
    expect(health.status).toBe(200);
    expect(String(service.errors)).toBe('Error: the disk failed');
  },
);

/** 64 MB, far more than any kernel buffers for a connection. */
const maxChunks = 1000;

/**
 * Waits until the server, which shares this event loop, has had ten
 * timers' time to read on and did not; or has read too much.
 */
async function untilSteady(chunks: () => number): Promise<number> {
  let seen = 0;
  for (let same = 0; same < 10 && seen < maxChunks; same += 1) {
    await setTimeout(20);
    if (chunks() > seen) same = 0;
    seen = chunks();
  }
  return seen;
}
