import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import request from 'supertest';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';
import { watch } from './support/watch.ts';

const ada = { name: 'Ada', email: 'ada@example.com' };
let service: TestService;

beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

const register = () => request(service.url).post('/users').send(ada);
const health = () => request(service.url).get('/healthz');
const own = { 'user.registered': 4 };

it('shows what the bus carries', async () => {
  const watcher = await watch(service.url);

  const { body } = await register();

  const text = await watcher.until(/event: mail\.sent\n/);
  const { id, registeredAt } = body;
  const data = JSON.stringify({ id, registeredAt });
  expect(text).toContain(`event: user.registered\ndata: ${data}\n\n`);
  expect(text).toContain('event: credit.granted\n');
  watcher.leave();
});

it('shows failures without their reason', async () => {
  await service.close();
  service = await openTestService({ mail: { failureRate: 1 } });
  const watcher = await watch(service.url);

  await register();

  const text = await watcher.until(/event: error\ndata: .*\n\n/);
  expect(text).toContain('"listener":"sendWelcomeMail"');
  expect(text).not.toMatch(/answered|provider/);
  watcher.leave();
});

it('keeps names and e-mail addresses to itself', async () => {
  const watcher = await watch(service.url);

  await register();

  const text = await watcher.until(/event: mail\.sent\n/);
  // Not /ada/i: an id may have it, in hexadecimal.
  expect(text).not.toMatch(/Ada|@|example/);
  watcher.leave();
});

it('answers as an event stream that nobody stores', async () => {
  const { answer, leave } = await watch(service.url);

  const { statusCode, headers } = answer;
  leave();

  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/event-stream');
  expect(headers['cache-control']).toBe('no-store');
});

it('leaves no listener behind when a watcher disconnects', async () => {
  const watchers = await Promise.all(
    Array.from({ length: 5 }, () => watch(service.url)),
  );
  const during = await health();

  for (const { leave } of watchers) leave();
  const after = await askUntil(
    health,
    ({ body }) => body.watchers === 0,
  );

  expect(during.body.watchers).toBe(5);
  expect(during.body.listeners).toMatchObject({
    'user.registered': 9,
    error: 5,
  });
  expect(after.body.listeners).toEqual(own);
});

it('refuses more watchers than its limit', async () => {
  const watchers = await Promise.all(
    Array.from({ length: 100 }, () => watch(service.url)),
  );

  const { status, type } = await request(service.url).get('/events');

  expect(status).toBe(503);
  expect(type).toBe('application/problem+json');
  for (const { leave } of watchers) leave();
});

it('ends every stream at once, and takes no new one', async () => {
  const watcher = await watch(service.url);

  service.endWatching();
  await once(watcher.answer, 'end');
  const { status } = await request(service.url).get('/events');

  expect(status).toBe(503);
});

it('answers HEAD without a stream', async () => {
  const { status } = await request(service.url).head('/events');

  const { body } = await health();
  expect(status).toBe(200);
  expect(body.watchers).toBe(0);
});
