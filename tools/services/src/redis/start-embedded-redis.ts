// Redis for a test or a script, in the process that asks for it.

import { bootValkey } from './valkey.ts';

/** A Redis that lives as long as this process at most. */
export interface EmbeddedRedis {
  /** Such as `redis://127.0.0.1:40123`; it needs no password. */
  url: string;
  port: number;
  /** Drops all connections and data, and frees the port. */
  stop: () => Promise<void>;
}

/**
 * Starts Valkey 9.1, compiled to WebAssembly, on a free port of
 * 127.0.0.1. It shares this process's thread: a long computation here
 * delays its replies.
 */
export async function startEmbeddedRedis(): Promise<EmbeddedRedis> {
  const { port, stop } = await bootValkey();
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}
