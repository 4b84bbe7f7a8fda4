// One or more instances of the application, over tables and keys of
// their own.

import { randomBytes } from 'node:crypto';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import { type Config, readConfig } from '../../src/app/config.ts';
import { connectDatabase } from '../../src/app/database.ts';
import { prepareSchema } from '../../src/app/schema.ts';
import { createService, type Service } from '../../src/app/service.ts';
import type { CreateCache } from '../../src/ladder/cache.ts';
import { databaseUrl, redisUrl } from './services.ts';

const size = { products: 100, reviews: 2000 };

export async function openTestService() {
  const id = randomBytes(6).toString('hex');
  const base: Config = {
    ...readConfig([], process.env),
    ...size,
    schema: `test_05_${id}`,
    keyPrefix: `test-05:${id}:`,
  };
  const pool = connectDatabase(databaseUrl, base.schema);
  await prepareSchema(pool, base.schema, size);
  const services: Service[] = [];
  const errors: unknown[] = [];

  return {
    pool,
    config: base,
    /** The errors that the instances reported. */
    errors,
    async addInstance(config: Partial<Config> = {}, database = pool) {
      const onError = (error: unknown) => void errors.push(error);
      const all = { ...base, ...config };
      const { createCache } = (await import(all.rung.url)) as {
        createCache: CreateCache;
      };
      const service = await createService(
        all,
        database,
        createCache,
        onError,
      );
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
