// `explainServices` says what `provideServices` would do.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import {
  explainServices,
  type ServiceName,
  serviceNames,
  startEmbeddedRedis,
} from '../src/index.ts';
import { openDirectory, remove } from './support/directories.ts';
import { fakeProgram } from './support/fake-program.ts';
import { embedded, noStandardPorts } from './support/provided.ts';

let programs: string;

beforeEach(() => {
  programs = openDirectory();
});

afterEach(() => {
  remove(programs);
});

async function explainOne(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
  standardPorts = noStandardPorts,
) {
  const [explained] = await explainServices([name], {
    env,
    standardPorts,
  });
  return explained;
}

it('ends at the embedded ones, and says what it passed by', async () => {
  const explained = await explainServices(serviceNames, {
    env: { PATH: programs },
    standardPorts: noStandardPorts,
  });

  expect(explained).toEqual([
    {
      name: 'redis',
      takes: 'embedded Valkey',
      passedBy: [
        'REDIS_URL is not set',
        'no usable Redis on 127.0.0.1:1',
        'no Redis on PATH',
      ],
    },
    {
      name: 'postgres',
      takes: 'embedded PostgreSQL',
      passedBy: [
        'DATABASE_URL is not set',
        'no usable PostgreSQL on 127.0.0.1:1',
        'no PostgreSQL on PATH',
      ],
    },
    {
      name: 'rabbitmq',
      takes: 'embedded AMQP 0-9-1',
      passedBy: [
        'RABBITMQ_URL is not set',
        'no usable RabbitMQ on 127.0.0.1:1',
        'no RabbitMQ on PATH',
      ],
    },
  ]);
});

it('takes the embedded one at once when it is forced', async () => {
  const explained = await explainOne('redis', embedded);

  expect(explained).toEqual({
    name: 'redis',
    takes: 'embedded Valkey',
    passedBy: [],
  });
});

it('takes a variable that answers, and a standard port', async () => {
  const { url, port, stop } = await startEmbeddedRedis();
  const ports = { ...noStandardPorts, redis: port };

  const byVariable = await explainOne('redis', { REDIS_URL: url });
  const byPort = await explainOne('redis', {}, ports);
  await stop();

  const address = `127.0.0.1:${port}`;
  expect(byVariable?.takes).toBe(`REDIS_URL, ${address}`);
  expect(byPort?.takes).toBe(`standard port, ${address}`);
});

it('finds a program on PATH, and does not start it', async () => {
  // One that ran would leave the keeper waiting for its port.
  fakeProgram(programs, 'redis-server', 'setInterval(() => {}, 1e6)');

  const explained = await explainOne('redis', { PATH: programs });

  const file = join(programs, 'redis-server');
  expect(explained?.takes).toContain(`PATH, ${file}`);
});

it('tells why a variable leads nowhere, without a password', async () => {
  const REDIS_URL = 'redis://me:secret@127.0.0.1:1/0';

  const explained = await explainOne('redis', { REDIS_URL });

  expect(explained?.takes).toBeUndefined();
  expect(explained?.problem).toMatch(
    /^REDIS_URL leads to no usable Redis on 127\.0\.0\.1:1 /,
  );
  expect(explained?.problem).not.toContain('secret');
});

it('tells that SERVICES has a value that nobody knows', async () => {
  const explained = await explainOne('redis', { SERVICES: 'docker' });

  expect(explained?.problem).toMatch(/^SERVICES=docker is unknown/);
});
