// Fake timers: ten minutes pass at once, and Jest counts the timers
// that still run.

import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { withDeadline } from '../../app/outside/deadline.ts';

const tenMinutes = 600_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('cut')));
  });
}

describe('withDeadline', () => {
  it('aborts the work when the time is over, and not before', async () => {
    let aborted = false;
    const work = withDeadline(tenMinutes, (signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return untilAborted(signal);
    });
    const failed = expect(work).rejects.toMatchObject({
      code: 'DEADLINE',
      message: 'no answer within 600000 ms',
    });

    jest.advanceTimersByTime(tenMinutes - 1);
    expect(aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(aborted).toBe(true);
    await failed;
  });

  it('gives the result, and leaves no timer', async () => {
    const work = withDeadline(tenMinutes, async () => 'done');

    await expect(work).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('passes on how the work failed, and leaves no timer', async () => {
    const work = withDeadline(tenMinutes, () =>
      Promise.reject(new Error('refused')),
    );

    await expect(work).rejects.toThrow('refused');
    expect(jest.getTimerCount()).toBe(0);
  });
});
