// Invalidates a group of keys in one step, however many they are.
//
// Each tag has a version, and a key's full name contains the versions
// of its tags. A new version makes every old name unreachable at once;
// Redis drops the old entries as they expire. Compare a set of keys
// for each tag, which grows for ever and is read, then deleted, in
// steps that others can come between.

import { randomUUID } from 'node:crypto';
import type { Cache, Cached, LoadOptions } from './cache.ts';

export interface TaggedCache {
  /** `getOrLoad`, for a value that depends on `tags`. */
  getOrLoadTagged<T>(
    tags: string[],
    key: string,
    load: () => Promise<T>,
    options?: LoadOptions,
  ): Promise<Cached<T>>;
  invalidateTag(tag: string): Promise<void>;
}

/** Versions outlive the entries that are named after them. */
const versionOptions = { ttlSeconds: 86_400, staleSeconds: 0 };

export function createTags(cache: Cache): TaggedCache {
  const versionOf = (tag: string) =>
    cache.getOrLoad(`tag:${tag}`, newVersion, versionOptions);

  return {
    async getOrLoadTagged(tags, key, load, options) {
      const versions = await Promise.all(tags.map(versionOf));
      const known = versions.every(({ status }) => status !== 'BYPASS');
      if (!known) return { value: await load(), status: 'BYPASS' };
      const name = [key, ...versions.map(({ value }) => value)];
      return cache.getOrLoad(name.join('@'), load, options);
    },
    invalidateTag: (tag) => cache.invalidate(`tag:${tag}`),
  };
}

async function newVersion(): Promise<string> {
  return randomUUID();
}
