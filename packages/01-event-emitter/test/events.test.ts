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

it('answers at once, as a stream that no proxy stores or holds', async () => {
  const watcher = await watch(service.url);

  await watcher.until(/^: welcome\n\n/);
  watcher.leave();

  expect(watcher.answer.statusCode).toBe(200);
  expect(watcher.answer.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
});

it('sends a client that comes back what it missed', async () => {
  await register();
  const all = await watch(service.url, '0');
  const text = await all.until(/event: mail\.sent\n/);
  const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id);

  const missed = await watch(service.url, ids[0]);
  const rest = await missed.until(/event: mail\.sent\n/);
  const hex = await watch(service.url, '0x1');
  const none = await hex.until(/welcome\n\n/);

  expect(ids).toHaveLength(3);
  expect(rest).toBe(
    `: welcome\n\n${text.slice(text.indexOf(`id: ${ids[1]}`))}`,
  );
  expect(none).toBe(': welcome\n\n');
  for (const { leave } of [all, missed, hex]) leave();
});

it('leaves nothing behind when a watcher disconnects', async () => {
  const before = await health();
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
  expect(after.body).toEqual(before.body);
});

it('refuses more watchers than its limit, and nothing else', async () => {
  const watchers = await Promise.all(
    Array.from({ length: 100 }, () => watch(service.url)),
  );

  const refused = await request(service.url).get('/events');
  const others = await Promise.all([health(), register()]);

  expect(refused.status).toBe(503);
  expect(refused.type).toBe('application/problem+json');
  expect(others.map(({ status }) => status)).toEqual([200, 201]);
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
