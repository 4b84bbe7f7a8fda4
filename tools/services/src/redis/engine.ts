// What with-services knows about Redis.

import { findOnPath } from '../find-on-path.ts';
import type { Engine } from '../service.ts';
import { assertNewEnough } from './assert-new-enough.ts';
import { assertPackage } from './assert-package.ts';
import { probeRedis } from './probe-redis.ts';
import { startEmbeddedRedis } from './start-embedded-redis.ts';

export const redis: Engine = {
  name: 'redis',
  title: 'Redis',
  variable: 'REDIS_URL',
  example: 'redis://127.0.0.1:6379',
  protocols: ['redis:', 'rediss:'],
  standardPort: 6379,
  standardUrl: (port) => `redis://127.0.0.1:${port}`,
  probe: probeRedis,
  assertNewEnough,
  findOnPath: (path) => {
    const found =
      findOnPath(path, 'redis-server') ??
      findOnPath(path, 'valkey-server');
    return found?.[0] ? { redisServer: found[0] } : undefined;
  },
  startEmbedded: startEmbeddedRedis,
  embeddedTitle: 'Valkey',
  assertEmbedded: assertPackage,
  embeddedNote: ' (WebAssembly)',
};
