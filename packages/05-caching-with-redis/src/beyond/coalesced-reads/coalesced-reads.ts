// More hits a second, for 60 lines: the top rung, but reads of one turn
// of the event loop travel to Redis as one MGET.

import type { CreateCache } from '../../ladder/cache.ts';
import { createCache as createTopRung } from '../../ladder/8-remembered.ts';
import { connectRedis } from '../../ladder/redis-client.ts';
import { ReadBatcher } from './read-batcher.ts';

export const createCache: CreateCache = (options) =>
  createTopRung(options, async () => {
    const redis = await connectRedis(options);
    const reads = new ReadBatcher(redis.mget.bind(redis));
    const mget = async (key: string) => [await reads.get(key)];
    return Object.assign(redis, { mget });
  });
