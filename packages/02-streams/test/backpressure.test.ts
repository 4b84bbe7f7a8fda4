import { expect, it } from '@jest/globals';
import {
  highWaterMark,
  produceAndConsume,
  type Sample,
} from '../src/beyond/backpressure/backpressure.ts';
import { runDemo } from './support/run-demo.ts';

const megabytes = 2;
const peak = (samples: Sample[]) =>
  Math.max(...samples.map(({ bufferedBytes }) => bufferedBytes));

it('buffers no more than the highWaterMark when heeded', async () => {
  const samples = await produceAndConsume({ heeding: true, megabytes });

  expect(peak(samples)).toBe(highWaterMark);
  expect(samples.at(-1)?.bufferedBytes).toBe(0);
});

it('buffers nearly everything when ignored', async () => {
  const samples = await produceAndConsume({
    heeding: false,
    megabytes,
  });

  expect(peak(samples)).toBeGreaterThan(10 * highWaterMark);
  expect(samples.at(-1)?.bufferedBytes).toBe(0);
});

it.each([true, false])(
  'ends when it is aborted (heeding: %s)',
  async (heeding) => {
    const stop = new AbortController();
    const options = { heeding, megabytes: 1000, signal: stop.signal };
    const running = produceAndConsume(options);

    stop.abort();

    await expect(running).rejects.toThrow(/aborted/);
  },
);

it('shows both in the terminal', async () => {
  const output = await runDemo('backpressure');

  expect(output).toMatch(/ignoring what write.*\n( +\d+ ms .*\n)+/);
  expect(output).toMatch(/heeding what write.*\n( +\d+ ms .*\n)+/);
  expect(output).toMatch(
    /at most 64 KB\n\nThe highWaterMark was 64 KB/,
  );
});
