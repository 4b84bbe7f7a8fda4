// One or more instances of the application, over tables and keys of
// their own.

import { randomBytes } from 'node:crypto';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import type { Config } from '../../src/config.ts';
import { connectDatabase } from '../../src/database.ts';
import { prepareSchema } from '../../src/schema.ts';
import { createService, type Service } from '../../src/service.ts';
import { databaseUrl, redisUrl } from './services.ts';

export const size = { products: 100, reviews: 2000 };

export async function openTestService() {
  const id = randomBytes(6).toString('hex');
  const base: Config = {
    ...size,
    port: 0,
    rung: '4-resilient',
    memory: false,
    sessions: 'redis',
    redisUrl,
    databaseUrl,
    schema: `test_05_${id}`,
    keyPrefix: `test-05:${id}:`,
    sessionSecret: undefined,
  };
  const pool = connectDatabase(databaseUrl, base.schema);
  await prepareSchema(pool, base.schema, size);
  const services: Service[] = [];
  const errors: unknown[] = [];

  return {
    pool,
    config: base,
    /** What the instances reported as their own fault. */
    errors,
    async addInstance(config: Partial<Config> = {}) {
      const onError = (error: unknown) => void errors.push(error);
      const all = { ...base, ...config };
      const service = await createService(all, pool, onError);
      services.push(service);
      return service.app;
    },
    async close() {
      await Promise.all(services.map((service) => service.close()));
      await pool.query(`DROP SCHEMA ${base.schema} CASCADE`);
      await pool.end();
      const redis = new Redis(redisUrl);
      await deleteKeys(redis, base.keyPrefix);
      redis.disconnect();
    },
  };
}

export type TestService = Awaited<ReturnType<typeof openTestService>>;
