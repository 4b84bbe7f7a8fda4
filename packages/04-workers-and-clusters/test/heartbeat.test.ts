import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { watch } from '../src/ladder/cluster/heartbeat.ts';
import { readSupervision } from '../src/ladder/cluster/serve.ts';
import { stopWorker } from '../src/ladder/cluster/stop-worker.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const log = () => {};
const settings = readSupervision({
  heartbeatMs: 100,
  missedHeartbeats: 3,
});

function fakeWorker() {
  const [kill, send] = [jest.fn(), jest.fn()];
  const process = { pid: 1, kill };
  const worker = Object.assign(new EventEmitter(), { process, send });
  watch(worker as unknown as Worker, { ...settings, log });
  return { worker, kill, send };
}

it('kills a worker that leaves so many pings unanswered', () => {
  const { worker, kill, send } = fakeWorker();
  worker.emit('listening');

  jest.advanceTimersByTime(300);
  worker.emit('message', 'pong');
  jest.advanceTimersByTime(300);
  const early = kill.mock.calls.length;
  jest.advanceTimersByTime(100);

  expect([early, kill.mock.calls.length]).toEqual([0, 1]);
  expect(send).toHaveBeenCalledTimes(7);
});

it('kills a worker that does not come to listen', () => {
  const { kill } = fakeWorker();

  jest.advanceTimersByTime(settings.startMs);

  expect(kill).toHaveBeenCalledWith('SIGKILL');
});

it('takes no other message for an answer to a ping', () => {
  const { worker, kill } = fakeWorker();
  worker.emit('listening');

  for (const garbage of [null, 7, {}, ['pong'], 'text']) {
    jest.advanceTimersByTime(80);
    worker.emit('message', garbage);
  }

  expect(kill).toHaveBeenCalledWith('SIGKILL');
});

it('kills a worker that is told to stop and does not', () => {
  const { worker, kill, send } = fakeWorker();
  stopWorker(worker as unknown as Worker);

  jest.advanceTimersByTime(10_000);

  expect(send).toHaveBeenCalledWith('stop', expect.any(Function));
  expect(kill).toHaveBeenCalledWith('SIGKILL');
});

it('supervises by its defaults where it is told nothing', () => {
  const nothing = { maxCrashes: undefined } as object;

  const { maxCrashes } = readSupervision(nothing);

  expect(maxCrashes).toBe(5);
  for (const wrong of [NaN, Infinity, -1]) {
    const options = { maxCrashes: wrong };
    expect(() => readSupervision(options)).toThrow(RangeError);
  }
});

it('leaves a worker alone that has ended', () => {
  const { worker, kill } = fakeWorker();
  worker.emit('listening');
  worker.emit('exit');

  jest.advanceTimersByTime(1_000_000);

  expect(kill).not.toHaveBeenCalled();
});
