// A native server together with its directory: they come and go as
// one.

import { startPostgres } from '../postgres/start-postgres.ts';
import { startRedisServer } from '../redis/start-redis-server.ts';
import type { NativeServer, Server } from '../service.ts';
import {
  createPrivateDirectory,
  removePrivateDirectory,
} from './private-directory.ts';

export async function startPrivateServer(
  native: NativeServer,
): Promise<Server> {
  const directory = await createPrivateDirectory();
  try {
    const { url, stop } = await start(native, directory);
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

function start(native: NativeServer, directory: string) {
  return 'postgres' in native
    ? startPostgres(native.postgres, directory)
    : startRedisServer(native.redisServer, directory);
}
