import { expect, it } from '@jest/globals';
import pg from 'pg';
import { provideServices, serviceNames } from '../src/index.ts';
import { isListening } from './support/processes.ts';
import { during, embedded, sourcesOf } from './support/provided.ts';

it('starts all, whatever else there is, and ends them', async () => {
  const env = { ...embedded, REDIS_URL: 'redis://127.0.0.1:1' };

  const urls = await during(serviceNames, { env }, (provided) => {
    expect(sourcesOf(provided)).toEqual([
      expect.stringMatching(
        /^redis: embedded Valkey 9\.1 \(WebAssembly\) on 127\.0/,
      ),
      expect.stringMatching(/^postgres: embedded PostgreSQL 18\.\d on/),
      expect.stringMatching(
        /^rabbitmq: embedded AMQP 0-9-1 \(a stand-in for RabbitMQ\) on/,
      ),
    ]);
    return provided.services.map(({ url }) => url);
  });

  expect(await Promise.all(urls.map(isListening))).toEqual([
    false,
    false,
    false,
  ]);
});

it('has a PostgreSQL for two hundred clients', async () => {
  await during(['postgres'], { env: embedded }, async (provided) => {
    const client = new pg.Client(provided.env['DATABASE_URL']);
    await client.connect();

    const { rows } = await client.query(
      `SELECT current_setting('max_connections') AS connections,
              current_setting('server_encoding') AS encoding,
              current_setting('fsync') AS fsync`,
    );

    await client.end();
    expect(rows).toEqual([
      { connections: '200', encoding: 'UTF8', fsync: 'off' },
    ]);
  });
});

it('refuses any other value of SERVICES', async () => {
  const attempt = provideServices(['redis'], {
    env: { SERVICES: 'all' },
  });

  await expect(attempt).rejects.toMatchObject({
    code: 'ERR_USAGE',
    message:
      'SERVICES=all is unknown: say SERVICES=embedded, or unset it.',
  });
});
