import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import { createEvents } from '../src/ladder/6-drain.ts';
import type { OnError } from '../src/ladder/events.ts';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

const ada = { name: 'Ada', email: 'ada@example.com' };
const unknown = '00000000-0000-4000-8000-000000000000';
let service: TestService;

beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

const post = (body: object) =>
  request(service.url).post('/users').send(body);

it('registers a user', async () => {
  const { status, body, headers } = await post(ada);

  expect(status).toBe(201);
  expect(body).toMatchObject(ada);
  expect(headers['location']).toBe(`/users/${body.id}`);
});

it('shows a user to strangers without the e-mail address', async () => {
  const { body: user, headers } = await post(ada);

  const { status, body } = await request(service.url).get(
    headers['location'] ?? '',
  );

  const { id, registeredAt } = user;
  expect(status).toBe(200);
  expect(body).toEqual({ id, name: 'Ada', registeredAt });
});

it.each([
  ['no name', { email: 'a@example.com' }, ['name']],
  ['a blank name', { name: ' ', email: 'a@example.com' }, ['name']],
  ['no e-mail', { name: 'Ada', email: 'ada' }, ['email']],
  [
    'a header',
    { name: 'Ada', email: 'a@b.co\nBcc: c@d.co' },
    ['email'],
  ],
  [
    'a long e-mail',
    { name: 'A', email: `${'a'.repeat(250)}@b.co` },
    ['email'],
  ],
  ['a name with a NUL', { ...ada, name: 'A\0da' }, undefined],
  ['half a surrogate pair', { ...ada, name: 'A\ud800' }, undefined],
  ['an unknown field', { ...ada, admin: true }, ['body']],
  ['nothing', {}, ['name', 'email']],
])('refuses a registration with %s', async (_what, body, fields) => {
  const answer = await post(body);

  const named = answer.body.errors?.map(
    ({ field }: { field: string }) => field,
  );
  expect(answer.status).toBe(400);
  expect(answer.type).toBe('application/problem+json');
  expect(named).toEqual(fields);
});

it('answers 409 to a taken e-mail address, in any case', async () => {
  await post(ada);

  const { status, type, body } = await post({
    name: 'Other',
    email: 'ADA@Example.com',
  });

  expect(status).toBe(409);
  expect(type).toBe('application/problem+json');
  expect(body.errors[0].field).toBe('email');
});

it('registers one of many who want the same address at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => post(ada)),
  );

  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, ...Array<number>(9).fill(409)]);
});

it('refuses a body that is malformed, too large, or no JSON', async () => {
  const users = () => request(service.url).post('/users');

  const malformed = await users().type('json').send('{"name":');
  const large = await users().send({ name: 'x'.repeat(20_000) });
  const text = await users().type('text').send('hello');

  expect(malformed.status).toBe(400);
  expect(large.status).toBe(413);
  expect(text.status).toBe(415);
  expect(large.type).toBe('application/problem+json');
});

it.each([
  [`/users/${unknown}`, 404],
  ['/users/1', 400],
  ['/users/..%2f..', 400],
  ['/nothing', 404],
])('answers a problem to %s', async (path, expected) => {
  const { status, type } = await request(service.url).get(path);

  expect(status).toBe(expected);
  expect(type).toBe('application/problem+json');
});

it('tries a mail again until the provider takes it', async () => {
  await service.close();
  const numbers = [0, 0, 1]; // fails, fails, succeeds
  const random = () => numbers.shift() ?? 1;
  const mail = { failureRate: 0.5, random };
  service = await openTestService({ mail, mailAttempts: 3 });

  const { status } = await post(ada);
  const { delivered, requests } = await askUntil(
    async () => service.provider.report(),
    (report) => report.delivered === 1,
  );

  expect(status).toBe(201);
  expect({ delivered, requests }).toEqual({
    delivered: 1,
    requests: 3,
  });
});

it('registers while the mail provider is down, and counts it', async () => {
  await service.close();
  service = await openTestService({ mail: { failureRate: 1 } });

  const { status } = await post(ada);
  const { body } = await askUntil(
    () => request(service.url).get('/healthz'),
    (answer) => answer.body.failures > 0,
  );

  expect(status).toBe(201);
  expect(body).toMatchObject({ failures: 1, inFlight: 0 });
  expect(service.errors).toEqual([
    expect.stringMatching(/sendWelcomeMail failed on user\.registered/),
  ]);
});

it('logs a failure that nobody can print, in a short line', () => {
  const lines: unknown[] = [];
  let fail: OnError = () => {};
  createApp({
    createEvents(options) {
      fail = options?.onError ?? fail;
      return createEvents(options);
    },
    mailUrl: service.provider.url,
    mailAttempts: 1,
    drainMs: 0,
    onError: (line) => lines.push(line),
  });
  const call = { event: 'user.registered', listener: 'count' } as const;

  void fail({ ...call, error: Object.create(null) });
  void fail({ ...call, error: 'x'.repeat(1e6) });

  expect(lines).toEqual([
    'count failed on user.registered: an error that has no text',
    expect.stringMatching(/^count failed on user.registered: x{300}$/),
  ]);
});

it('with direct calls, answers 500 to a user who then exists', async () => {
  await service.close();
  const rung = '1-direct-calls';
  // Its status is about us and the provider, not about the client.
  const mail = { failureRate: 1, failureStatus: 401 };
  service = await openTestService({ rung, mail });

  const first = await post(ada);
  const second = await post(ada);

  expect(first.status).toBe(500);
  expect(first.text).not.toMatch(/mail/);
  expect(second.status).toBe(409);
});
