// Tells the other processes what to forget, through Redis pub/sub.

import type { CacheOptions } from '../../ladder/cache.ts';
import { connectRedis } from '../../ladder/redis-client.ts';

export interface InvalidationBus {
  /** False while messages may be lost: keep nothing then. */
  connected(): boolean;
  tell(keys: string[]): Promise<void>;
  close(): void;
}

/**
 * Calls `forget` with keys, or with `'all'` when it cannot know which:
 * pub/sub delivers at most once, and nothing while disconnected.
 */
export async function joinInvalidationBus(
  options: CacheOptions,
  forget: (keys: string[] | 'all') => void,
): Promise<InvalidationBus> {
  const { onError = console.error } = options;
  const channel = `${options.keyPrefix}invalidated`;
  const plain = { ...options, keyPrefix: '' };
  const publisher = await connectRedis(plain);
  const subscriber = await connectRedis(plain);
  let connected = false;

  const subscribe = async () => {
    await subscriber.subscribe(channel);
    connected = true;
  };
  subscriber.on('ready', () => void subscribe().catch(onError));
  subscriber.on('close', () => {
    connected = false;
    forget('all');
  });
  subscriber.on('message', (_channel, text) => {
    forget(readKeys(text));
  });
  await subscribe().catch(onError);

  return {
    connected: () => connected,
    async tell(keys) {
      const text = JSON.stringify(keys);
      await publisher.publish(channel, text).catch(onError);
    },
    close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

/** Anybody can publish. What is no list of keys may mean any key. */
function readKeys(text: string): string[] | 'all' {
  try {
    const keys: unknown = JSON.parse(text);
    const isText = (key: unknown) => typeof key === 'string';
    return Array.isArray(keys) && keys.every(isText) ? keys : 'all';
  } catch {
    return 'all';
  }
}
