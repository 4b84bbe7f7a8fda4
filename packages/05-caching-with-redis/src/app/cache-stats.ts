// Counts how reads were answered. The hit ratio says whether the
// cache is worth its place.

import type { LayeredRead } from '../beyond/two-level/two-level-cache.ts';
import type { Cached, CacheStatus } from '../ladder/cache.ts';

export interface LayerStats {
  hits: number;
  /** Answers that were no longer fresh. */
  stale: number;
  misses: number;
  /** Reads that loaded because Redis gave no answer. */
  bypasses: number;
  /** Share of `hits` and `stale` in all reads; null before the first. */
  hitRatio: number | null;
}

export class CacheStats {
  readonly #memory = new Map<CacheStatus, number>();
  readonly #redis = new Map<CacheStatus, number>();
  #loads = 0;
  #failedReads = 0;
  #redisErrors = 0;

  /** Runs `read` with a `load` that counts, and counts its answer. */
  async track<T>(
    load: () => Promise<T>,
    read: (load: () => Promise<T>) => Promise<Cached<T>>,
  ): Promise<Cached<T>> {
    try {
      const cached = await read(() => {
        this.#loads += 1;
        return load();
      });
      this.#count(cached);
      return cached;
    } catch (error) {
      this.#failedReads += 1;
      throw error;
    }
  }

  /** Counts errors of Redis. */
  readonly countRedisError = (): void => {
    this.#redisErrors += 1;
  };

  /** `memory` is in it once memory has answered a read. */
  report() {
    const redis = sum(this.#redis);
    const memory = sum(this.#memory);
    return {
      layers: memory.hits > 0 ? { memory, redis } : { redis },
      /** Loads that reached the database. */
      loads: this.#loads,
      errors: { reads: this.#failedReads, redis: this.#redisErrors },
    };
  }

  #count({ status, layer }: LayeredRead<unknown>): void {
    if (layer === 'memory') add(this.#memory, 'HIT');
    else {
      add(this.#memory, 'MISS');
      add(this.#redis, status);
    }
  }
}

function add(counts: Map<CacheStatus, number>, status: CacheStatus) {
  counts.set(status, (counts.get(status) ?? 0) + 1);
}

function sum(counts: Map<CacheStatus, number>): LayerStats {
  const of = (status: CacheStatus) => counts.get(status) ?? 0;
  const answered = of('HIT') + of('STALE');
  const reads = answered + of('MISS') + of('BYPASS');
  return {
    hits: of('HIT'),
    stale: of('STALE'),
    misses: of('MISS'),
    bypasses: of('BYPASS'),
    hitRatio: reads === 0 ? null : answered / reads,
  };
}
