// A fast producer, a slow consumer, and `write()`'s answer between.

import { once } from 'node:events';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** `write()` answers false from here on. */
export const highWaterMark = 64 * 1024;
const chunkBytes = 16 * 1024;

/**
 * Chunks that the producer has in each turn of the event loop. The
 * consumer's timer lets it take one, so the producer is the faster
 * by a count, on any machine.
 */
const chunksPerTurn = 10;

export interface BackpressureOptions {
  /** Whether the producer waits when `write()` answers false. */
  heeding: boolean;
  /** How much it produces. */
  megabytes: number;
  signal?: AbortSignal;
}

export interface Sample {
  ms: number;
  /** Written, and not yet taken by the consumer. */
  bufferedBytes: number;
}

/** Samples over time, until the consumer has taken everything. */
export async function produceAndConsume(
  options: BackpressureOptions,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const start = performance.now();
  const sample = () => {
    const ms = performance.now() - start;
    samples.push({ ms, bufferedBytes: consumer.writableLength });
  };
  const consumer = slowConsumer(sample);
  const taken = finished(consumer);
  taken.catch(() => {}); // unless the producer fails before it
  try {
    await produce(consumer, options, sample);
    await taken;
    return samples;
  } finally {
    consumer.destroy();
  }
}

async function produce(
  consumer: Writable,
  { heeding, megabytes, signal }: BackpressureOptions,
  onWrite: () => void,
): Promise<void> {
  const options = signal ? { signal } : {};
  const chunks = Math.ceil((megabytes * 1e6) / chunkBytes);
  for (let i = 1; i <= chunks; i += 1) {
    const hasRoom = consumer.write(Buffer.alloc(chunkBytes));
    onWrite();
    if (heeding && !hasRoom) await once(consumer, 'drain', options);
    if (i % chunksPerTurn === 0) await nextTurn(undefined, options);
  }
  consumer.end();
}

/** Takes one chunk a millisecond, at best. */
function slowConsumer(onTaken: () => void): Writable {
  return new Writable({
    highWaterMark,
    write(_chunk, _encoding, done) {
      setTimeout(() => {
        done();
        onTaken();
      }, 1);
    },
  });
}
