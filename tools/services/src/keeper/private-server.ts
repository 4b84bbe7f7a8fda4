// A native server together with its directory: they come and go as
// one.

import { startPostgres } from '../postgres/start-postgres.ts';
import { startRabbitmqServer } from '../rabbitmq/start-rabbitmq-server.ts';
import { startRedisServer } from '../redis/start-redis-server.ts';
import type { NativeServer, Server } from '../service.ts';
import {
  createPrivateDirectory,
  removePrivateDirectory,
} from './private-directory.ts';

/** @param signal Ends a start that takes long. */
export async function startPrivateServer(
  native: NativeServer,
  signal: AbortSignal,
): Promise<Server> {
  const directory = await createPrivateDirectory();
  try {
    const { url, stop } = await start(native, directory, signal);
    return {
      url,
      stop: async () => {
        await stop().catch(() => undefined);
        await removePrivateDirectory(directory);
      },
    };
  } catch (error) {
    await removePrivateDirectory(directory);
    throw error;
  }
}

function start(
  native: NativeServer,
  directory: string,
  signal: AbortSignal,
): Promise<Server> {
  if ('redisServer' in native) {
    return startRedisServer(native.redisServer, directory);
  }
  return 'postgres' in native
    ? startPostgres(native.postgres, directory)
    : startRabbitmqServer(native.rabbitmq, directory, signal);
}
