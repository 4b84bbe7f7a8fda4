// How Redis holds a value: `[freshUntil, value]`, as JSON.
//
//   stored            freshUntil               gone
//     |------ fresh ------|------ stale ---------|
//     |<--- ttlSeconds -->|<--- staleSeconds --->|   (with jitter)

import type { LoadOptions } from './cache.ts';
import { freshMs } from './lifetime.ts';

/** `freshUntil` is in milliseconds since 1970. */
type Entry<T> = [freshUntil: number, value: T];

/** The entry as text, and how long Redis keeps it. */
export function encode(value: unknown, options: LoadOptions = {}) {
  const { staleSeconds = 60 } = options;
  const ttlMs = freshMs(value, options);
  const text = JSON.stringify([Date.now() + ttlMs, value]);
  return { text, keepMs: ttlMs + Math.round(staleSeconds * 1000) };
}

/** Undefined when `text` is no entry: bytes that others stored. */
export function decode<T>(text: string): Entry<T> | undefined {
  try {
    const entry = JSON.parse(text) as Entry<T>;
    const isEntry = entry.length === 2 && Number.isFinite(entry[0]);
    return isEntry ? entry : undefined;
  } catch {
    return undefined;
  }
}
