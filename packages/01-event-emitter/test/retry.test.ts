import { afterEach, expect, it, jest } from '@jest/globals';
import { runScript } from '@under-load/lab';
import { retry } from '../src/app/retry.ts';

const boom = new Error('boom');
const { signal } = new AbortController();

afterEach(() => {
  jest.restoreAllMocks();
});

/** Notes how long each sleep was to be, and does not sleep. */
function noSleep() {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { waits, sleep, signal };
}

function failing(times: number) {
  const call = jest.fn<() => Promise<string>>();
  for (let i = 0; i < times; i += 1) call.mockRejectedValueOnce(boom);
  return call.mockResolvedValue('sent');
}

it('doubles the longest wait, up to its limit', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(1);
  const { waits, ...options } = noSleep();

  const result = await retry(failing(8), { ...options, attempts: 9 });

  expect(result).toBe('sent');
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
});

it('waits for a random part of it: full jitter', async () => {
  const random = jest.spyOn(Math, 'random');
  random.mockReturnValueOnce(0.5).mockReturnValue(0);
  const { waits, ...options } = noSleep();

  await retry(failing(2), { ...options, attempts: 3 });

  expect(waits).toEqual([50, 0]);
});

it('gives up with the last error', async () => {
  const call = failing(5);
  const options = { ...noSleep(), attempts: 3 };

  await expect(retry(call, options)).rejects.toBe(boom);

  expect(call).toHaveBeenCalledTimes(3);
});

it('takes the default for an option that is undefined', async () => {
  const call = failing(9);
  const { waits, ...rest } = noSleep();
  const options = {
    ...rest,
    attempts: undefined,
    isWorthIt: undefined,
  };

  await expect(retry(call, options)).rejects.toBe(boom);

  expect(call).toHaveBeenCalledTimes(5);
  expect(waits).toHaveLength(4);
});

it('does not call for ever when there is no number of calls', async () => {
  const call = failing(9);
  const options = { ...noSleep(), attempts: NaN };

  await expect(retry(call, options)).rejects.toBe(boom);

  expect(call).toHaveBeenCalledTimes(1);
});

it('does not repeat what cannot succeed', async () => {
  const call = failing(5);
  const isWorthIt = () => false;
  const options = { ...noSleep(), attempts: 3, isWorthIt };

  await expect(retry(call, options)).rejects.toBe(boom);

  expect(call).toHaveBeenCalledTimes(1);
});

it('stops waiting when its signal aborts, and leaves no timer', async () => {
  const file = new URL(
    'support/aborted-retry-process.ts',
    import.meta.url,
  );

  const { code, stdout } = await runScript({ file });

  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'AbortError 1\n',
  });
});
