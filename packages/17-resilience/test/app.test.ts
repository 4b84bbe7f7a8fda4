import { afterEach, describe, expect, it } from '@jest/globals';
import { askUntil, scaled } from '@under-load/lab';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import { createQuotes } from '../src/app/quotes.ts';
import { startWorld, type World } from '../src/app/world.ts';
import type { Settings } from '../src/ladder/client.ts';
import { createClient } from '../src/ladder/7-bulkhead.ts';

let world: World;
let app: Express;
const errors: unknown[] = [];

/** One attempt, and no breaker, unless the test is about them. */
async function start(options: Partial<Settings> = {}) {
  const settings = {
    attemptMs: scaled(100),
    maxAttempts: 1,
    maxFailures: Infinity,
    ...options,
  };
  world = await startWorld({ createClient, settings, workMs: 0 });
  app = createApp({ world, onError: (error) => errors.push(error) });
}
afterEach(() => world.close());

const quote = (sku = 'mug-7') => request(app).get(`/quote/${sku}`);
const turn = (service: string, mode: string) =>
  request(app).post('/upstream').send({ service, mode });

describe('a quote', () => {
  it('has a price, and says whether the thing is there', async () => {
    await start();

    const { status, body } = await quote();

    expect(status).toBe(200);
    expect(body).toEqual({ sku: 'mug-7', cents: 135, inStock: true });
  });

  it('has an old price, and says so, when there is no new one', async () => {
    await start();
    await quote();
    await turn('prices', 'hang');

    const { status, body } = await quote();

    expect(status).toBe(200);
    expect(body).toMatchObject({ cents: 135, isOld: true });
  });

  it('needs no answer about the stock', async () => {
    await start();
    await turn('stock', 'hang');

    const { body } = await quote();

    expect(body).toEqual({ sku: 'mug-7', cents: 135 });
  });

  it.each([
    ['fail', 503, 'SERVICE_FAILED'],
    ['reset', 503, 'CONNECTION'],
    ['hang', 504, 'DEADLINE'],
  ])(
    'of a service in mode %s is a %i: %s',
    async (mode, code, type) => {
      await start();
      await turn('prices', mode);

      const { status, body, headers } = await quote();

      expect(status).toBe(code);
      expect(headers['content-type']).toMatch(
        'application/problem+json',
      );
      expect(body).toMatchObject({ type: `/problems#${type}`, status });
      expect(headers['retry-after']).toBe(
        code === 503 ? '1' : undefined,
      );
    },
  );

  it('that is refused says who has refused it', async () => {
    const twice = { maxAttempts: 2, backoffMs: 0 };
    await start({ ...twice, maxFailures: 30, openMs: 60_000 });
    await turn('prices', 'fail');
    const types = new Set<string>();

    for (let i = 0; i < 40; i += 1) {
      const { body } = await quote();
      types.add((body as { type: string }).type);
    }

    const codes = ['SERVICE_FAILED', 'RETRY_BUDGET', 'BREAKER_OPEN'];
    expect([...types]).toEqual(
      codes.map((code) => `/problems#${code}`),
    );
  });

  it('is refused when too many wait', async () => {
    await start({ maxInFlight: 1 });
    await turn('prices', 'hang');

    const answers = await Promise.all([quote(), quote()]);

    const types = answers.map(
      ({ body }) => (body as { type: string }).type,
    );
    expect(types.sort()).toEqual([
      '/problems#BULKHEAD_FULL',
      '/problems#DEADLINE',
    ]);
  });

  it.each([
    ['/quote/mug', 400],
    ['/quote/mug-5000', 404],
    ['/quote/%ff', 400],
    ['/else', 404],
  ])('is not at %s: %i', async (path, code) => {
    await start();

    const { status, type } = await request(app).get(path);

    expect(status).toBe(code);
    expect(type).toBe('application/problem+json');
  });

  it('of a service that talks nonsense is a 502', async () => {
    await start();
    const answer = { status: 200, body: '<html>' };
    const client = { request: () => Promise.resolve(answer) };
    const ask = createQuotes({ prices: client, stock: client });

    const { signal } = new AbortController();

    await expect(ask('mug-7', signal)).rejects.toMatchObject({
      status: 502,
    });
  });
});

describe('POST /upstream', () => {
  it.each([
    [{ service: 'prices', mode: 'sad' }, 400],
    [{ service: 'prices' }, 400],
    ['{', 400],
  ])('refuses %j', async (body, code) => {
    await start();

    const { status } = await request(app)
      .post('/upstream')
      .type('json')
      .send(body);

    expect(status).toBe(code);
  });
});

it('shows how the breaker opens, and closes again', async () => {
  await start({ maxFailures: 2, openMs: 1 });
  const breaker = () => Promise.resolve(world.see().prices.breaker);
  await turn('prices', 'fail');
  await quote();
  await quote();
  const opened = await breaker();
  await turn('prices', 'ok');

  const answered = await askUntil(
    quote,
    ({ status }) => status === 200,
  );

  expect([opened, answered.status]).toEqual(['open', 200]);
  expect(await breaker()).toBe('closed');
});
