// Every engine, by the name of its service.

import { postgres } from './postgres/engine.ts';
import { rabbitmq } from './rabbitmq/engine.ts';
import { redis } from './redis/engine.ts';
import type { Engine, ServiceName } from './service.ts';

export const engines: Record<ServiceName, Engine> = {
  redis,
  postgres,
  rabbitmq,
};
