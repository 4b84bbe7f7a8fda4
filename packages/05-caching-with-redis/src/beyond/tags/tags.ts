// Invalidates a group of keys in one step, for 60 lines.
//
// Each tag has a version, and a key's full name contains the versions
// of its tags. After a new version no reader finds the old names, and
// Redis drops the old entries as they expire. The other way, a set of
// keys for each tag, grows for ever, and needs several steps to delete.

import { randomUUID } from 'node:crypto';
import type { Cache, Cached, LoadOptions } from '../../ladder/cache.ts';

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
