// How Redis holds a value: `[freshUntil, value]`, as JSON.
//
//   stored            freshUntil               gone
//     |------ fresh ------|------ stale ---------|
//     |<--- ttlSeconds -->|<--- staleSeconds --->|   (with jitter)

import type { LoadOptions } from './cache.ts';
import { freshMs } from './lifetime.ts';

/** The entry as text, and how long Redis keeps it in ms. */
export function encode(value: unknown, options: LoadOptions = {}) {
  const { staleSeconds = 60 } = options;
  const ttlMs = freshMs(value, options);
  const freshUntil = Date.now() + ttlMs;
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('Not for JSON');
  const keepMs = ttlMs + Math.round(staleSeconds * 1000);
  return { text: `[${freshUntil},${json}]`, keepMs, freshUntil };
}

/** Undefined when `text` is no entry: bytes that others stored. */
export function decode<T>(text: string) {
  try {
    const entry = JSON.parse(text) as [freshUntil: number, value: T];
    const [freshUntil, value] = entry;
    const isEntry = entry.length === 2 && Number.isFinite(freshUntil);
    return isEntry ? { freshUntil, value } : undefined;
  } catch {
    return undefined;
  }
}
