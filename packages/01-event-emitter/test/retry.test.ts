import { expect, it, jest } from '@jest/globals';
import { runScript } from '@under-load/lab';
import { retry } from '../src/retry.ts';

const boom = new Error('boom');

/** Notes how long it was to sleep, and does not. */
function noSleep() {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { waits, sleep };
}

function failing(times: number) {
  const call = jest.fn<() => Promise<string>>();
  for (let i = 0; i < times; i += 1) call.mockRejectedValueOnce(boom);
  return call.mockResolvedValue('sent');
}

it('calls again until it succeeds', async () => {
  const call = failing(2);

  const result = await retry(call, noSleep());

  expect(result).toBe('sent');
  expect(call).toHaveBeenCalledTimes(3);
});

it('doubles the longest wait, up to its limit', async () => {
  const { waits, sleep } = noSleep();
  const options = { attempts: 6, baseMs: 100, maxMs: 500, sleep };

  await retry(failing(5), { ...options, random: () => 1 });

  expect(waits).toEqual([100, 200, 400, 500, 500]);
});

it('waits for any part of it: full jitter', async () => {
  const { waits, sleep } = noSleep();
  const random = jest.fn(() => 0).mockReturnValueOnce(0.5);

  await retry(failing(2), { baseMs: 100, random, sleep });

  expect(waits).toEqual([50, 0]);
});

it('gives up with the last error', async () => {
  const call = failing(5);
  const options = { attempts: 3, ...noSleep() };

  await expect(retry(call, options)).rejects.toBe(boom);

  expect(call).toHaveBeenCalledTimes(3);
});

it('does not repeat what cannot succeed', async () => {
  const call = failing(5);
  const options = { ...noSleep(), isWorthIt: () => false };

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

it('refuses to attempt nothing', async () => {
  const retried = retry(failing(0), { attempts: 0 });

  await expect(retried).rejects.toThrow(
    'attempts must be 1 or more: 0',
  );
});
