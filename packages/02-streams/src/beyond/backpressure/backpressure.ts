// 80 lines show backpressure alone: a fast producer, a slow consumer,
// and what `write()` returns.

import { once } from 'node:events';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** `write()` returns false once so many bytes are buffered. */
export const highWaterMark = 64 * 1024;
const chunkBytes = 16 * 1024;

/**
 * Chunks that the producer writes in each turn of the event loop. The
 * consumer takes one in that time, so the producer is faster on any
 * machine.
 */
const chunksPerTurn = 10;

export interface BackpressureOptions {
  /** Whether the producer waits when `write()` returns false. */
  heeding: boolean;
  /** To produce. */
  megabytes: number;
  signal?: AbortSignal;
}

export interface Sample {
  ms: number;
  /** Bytes written that the consumer has not taken yet. */
  bufferedBytes: number;
}

/** Takes samples until the consumer has taken everything. */
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
  taken.catch(() => {}); // the producer may fail first
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

/** Takes at most one chunk a millisecond. */
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
