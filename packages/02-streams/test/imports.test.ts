import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil, countDescriptors, patiently } from '@under-load/lab';
import request from 'supertest';
import {
  form,
  formType,
  openPart,
  type Part,
  startUpload,
} from './support/multipart.ts';
import {
  header,
  openTestApp,
  type TestApp,
} from './support/test-app.ts';

let service: TestApp;
beforeEach(async () => {
  service = await openTestApp({ csv: header });
});
afterEach(() => service.close());

const maxBytes = 1_000_000;
const csv = `${header}Utah,3\nUtah,4\n`;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const post = (body: Buffer | string, type = formType) =>
  request(service.app).post('/imports').type(type).send(body);

it('stores a file and reports on it', async () => {
  const stored = await post(form({ body: csv }));

  const report = await request(service.app).get(
    stored.headers['location'] ?? '',
  );
  const { id, bytes } = stored.body;
  expect(stored.status).toBe(201);
  expect(stored.headers['location']).toBe(`/report?import=${id}`);
  expect(id).toMatch(uuid);
  expect(bytes).toBe(csv.length);
  expect(report.body.groups).toEqual([
    { state: 'Utah', strikes: 2, cost: 7 },
  ]);
});

it('takes the file of any field, beside other fields', async () => {
  const answer = await request(service.app)
    .post('/imports')
    .field('note', 'hello')
    .attach('anything', Buffer.from(csv), 'mine.csv');

  expect(answer.status).toBe(201);
});

it.each(['../../evil.csv', String.raw`..\..\evil.csv`, '/evil.csv'])(
  'never takes the name %s from the client',
  async (filename) => {
    const { body } = await post(form({ body: csv, filename }));

    const above = await readdir(dirname(service.folder));
    expect(body.id).toMatch(uuid);
    expect(await service.storedFiles()).toEqual([`${body.id}.csv`]);
    expect(above).not.toContain('evil.csv');
  },
);

it.each([
  'text/csv; charset=utf-8',
  'application/vnd.ms-excel', // Windows with Excel
  'application/octet-stream', // curl, for a name that it does not know
  'text/plain',
  '', // no type at all
])('takes a file of the type "%s"', async (type) => {
  const { status, body } = await post(form({ body: csv, type }));

  expect(status).toBe(201);
  expect(body.bytes).toBe(csv.length);
});

it('takes a file of the largest size, byte for byte', async () => {
  const body = Buffer.alloc(maxBytes, 'a,b\r\n--simple-boundar');

  const { body: stored } = await post(form({ body }));

  const path = join(service.folder, `${stored.id}.csv`);
  expect(stored.bytes).toBe(maxBytes);
  expect(body.equals(await readFile(path))).toBe(true);
});

it.each<[string, number, RegExp, Part[]]>([
  ['an empty file', 400, /empty/, [{ body: '' }]],
  ['two files', 400, /one file/, [{ body: csv }, { body: csv }]],
  ['no file', 400, /Send a file/, []],
  [
    'a byte too many',
    413,
    /1000000 bytes at most/,
    [{ body: Buffer.alloc(maxBytes + 1) }],
  ],
])('refuses %s with %i', async (_what, status, detail, parts) => {
  const answer = await post(form(...parts));

  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.detail).toMatch(detail);
  expect(await service.storedFiles()).toEqual([]);
});

const whole = form({ body: csv });
it.each<[string, string, Buffer | string]>([
  ['has no boundary', 'multipart/form-data', whole],
  ['never shows its boundary', formType, 'hello'],
  ['is cut in its file', formType, openPart({ body: csv })],
  ['is cut in a header', formType, whole.subarray(0, 40)],
  ['is empty', formType, ''],
])('answers 400 to a form that %s', async (_what, type, body) => {
  const answer = await post(body, type);

  expect(answer.status).toBe(400);
  expect(answer.body.detail).toMatch(/^Malformed form: /);
  expect(await service.storedFiles()).toEqual([]);
  expect(service.errors).toEqual([]);
});

it('answers 415 to what is no form', async () => {
  const answer = await post(csv, 'text/csv');

  expect(answer.status).toBe(415);
});

it('tells a client that is still sending why it is refused', async () => {
  const upload = startUpload(`${service.url}/imports`);
  const answered = once(upload, 'response');
  const chunk = Buffer.alloc(64 * 1024, 'x');
  upload.write(openPart());
  for (let sent = 0; sent < 1.5 * maxBytes; sent += chunk.length) {
    if (!upload.write(chunk)) await once(upload, 'drain');
  }
  upload.end();

  const [answer] = (await answered) as [IncomingMessage];

  expect(answer.statusCode).toBe(413);
  expect(await json(answer)).toMatchObject({ status: 413 });
  expect(await service.storedFiles()).toEqual([]);
});

it('refuses a form that is large beside its file', async () => {
  const field = { body: Buffer.alloc(2 * maxBytes), isFile: false };

  const answer = await post(form(field, { body: csv }));

  expect(answer.status).toBe(413);
  expect(await service.storedFiles()).toEqual([]);
});

it('leaves nothing of a client that leaves midway', async () => {
  const before = countDescriptors();
  const upload = startUpload(`${service.url}/imports`);
  upload.on('error', () => {});
  upload.write(openPart({ body: Buffer.alloc(200_000) }));
  const during = await askUntil(
    () => service.storedFiles(),
    (names) => names.length === 1,
  );

  upload.destroy();

  const after = await askUntil(
    async () => countDescriptors(),
    (count) => count <= before,
  );
  await patiently('the upload ends', service.settled());
  expect(during).toEqual([expect.stringMatching(/\.csv\.part$/)]);
  expect(await service.storedFiles()).toEqual([]);
  expect(after).toBeLessThanOrEqual(before);
  expect(service.errors).toEqual([]);
});

it('shows an import only once it is whole', async () => {
  const upload = startUpload(`${service.url}/imports`);
  const answered = once(upload, 'response');
  const body = form({ body: csv });
  upload.write(body.subarray(0, -4));
  const during = await askUntil(
    () => service.storedFiles(),
    (names) => names.length === 1,
  );

  upload.end(body.subarray(-4));

  const [answer] = (await answered) as [IncomingMessage];
  answer.resume();
  expect(during).toEqual([expect.stringMatching(/\.csv\.part$/)]);
  expect(answer.statusCode).toBe(201);
  expect(await service.storedFiles()).toEqual([
    expect.stringMatching(/\.csv$/),
  ]);
});

it('refuses more imports than it may keep', async () => {
  await service.close();
  service = await openTestApp({ maxImports: 2 });
  const both = [post(whole), post(whole)];
  for (const { status } of await Promise.all(both)) {
    expect(status).toBe(201);
  }

  const answer = await post(whole);

  expect(answer.status).toBe(507);
  expect(answer.body.detail).toBe('2 imports are kept, no more');
});

it('answers 500 when the disk refuses, and counts no import', async () => {
  await service.close();
  const importFolder = '/nowhere';
  service = await openTestApp({ maxImports: 1, importFolder });

  const first = await post(whole);
  const second = await post(whole);

  expect([first.status, second.status]).toEqual([500, 500]);
  expect(first.text).not.toContain('nowhere');
  expect(String(service.errors[0])).toContain('ENOENT');
});
