// How a value lies in Redis: `[freshUntilMs, value]`, as JSON.
//
//   stored            freshUntil               gone
//     |------ fresh ------|------ stale ---------|
//     |<--- ttlSeconds -->|<--- staleSeconds --->|   (with jitter)

import { type LoadOptions, loadDefaults } from './cache.ts';
import { jitter } from './jitter.ts';

export interface Entry {
  /** Milliseconds since the epoch. */
  freshUntil: number;
  value: unknown;
}

/** The entry as text, and how long Redis keeps it. */
export function encode(value: unknown, options?: LoadOptions) {
  const plan = { ...loadDefaults, ...options };
  const seconds =
    value === null ? plan.nullTtlSeconds : plan.ttlSeconds;
  const freshMs = jitter(seconds * 1000);
  const freshUntil = Date.now() + freshMs;
  return {
    text: JSON.stringify([freshUntil, value]),
    keepMs: freshMs + Math.round(plan.staleSeconds * 1000),
  };
}

/** The entry that `text` holds; undefined when it holds none. */
export function decode(text: string | null): Entry | undefined {
  if (text === null) return undefined;
  try {
    const entry: unknown = JSON.parse(text);
    if (!Array.isArray(entry) || entry.length !== 2) return undefined;
    const [freshUntil, value] = entry as [unknown, unknown];
    if (typeof freshUntil !== 'number') return undefined;
    return { freshUntil, value };
  } catch {
    return undefined; // somebody else's bytes: a miss, not a crash
  }
}
