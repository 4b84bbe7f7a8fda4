// The parts of the supervisor, and what it says when it gives up.

import { afterEach, expect, it, jest } from '@jest/globals';
import { backoffMs } from '../src/cluster/backoff.ts';
import { CrashLoop } from '../src/cluster/crash-loop.ts';
import { Heartbeat } from '../src/cluster/heartbeat.ts';
import { openClusterFixture } from './support/cluster-fixture.ts';

const module = new URL(
  '../src/cluster-ladder/3-supervised.ts',
  import.meta.url,
);

afterEach(() => {
  jest.useRealTimers();
});

it('waits longer after each failure, up to a limit', () => {
  const waits = [0, 1, 2, 3, 50].map((n) => backoffMs(n, 100));

  expect(waits).toEqual([0, 100, 200, 400, 10_000]);
});

it('takes no accident for a crash loop', () => {
  const crashes = new CrashLoop({ youngMs: 5000, youngDeaths: 2 });

  for (let i = 0; i < 9; i += 1) crashes.add(5000);

  expect([crashes.deaths, crashes.isHopeless]).toEqual([0, false]);
});

it('takes young deaths of one minute for a crash loop', () => {
  const crashes = new CrashLoop({ youngMs: 5000, youngDeaths: 2 });

  crashes.add(10, 0);
  crashes.add(10, 60_000);
  const apart = crashes.isHopeless;
  crashes.add(10, 60_001);

  expect([apart, crashes.isHopeless]).toEqual([false, true]);
});

it('finds stuck who leaves so many pings in a row unanswered', () => {
  jest.useFakeTimers();
  const [ping, onStuck] = [jest.fn(), jest.fn()];
  const options = { heartbeatMs: 100, missedHeartbeats: 3 };
  const heartbeat = new Heartbeat({ ...options, ping, onStuck });

  jest.advanceTimersByTime(300);
  heartbeat.answered();
  jest.advanceTimersByTime(300);
  const early = onStuck.mock.calls.length;
  jest.advanceTimersByTime(1000);

  expect([early, onStuck.mock.calls.length]).toEqual([0, 1]);
  expect(ping).toHaveBeenCalledTimes(6);
});

it('says last why it gave up', async () => {
  const fixture = openClusterFixture(module);
  const running = fixture.launch({
    isBroken: true,
    supervision: { backoffMs: 1, youngDeaths: 2 },
  });

  const end = await running.exited;
  await fixture.close();

  expect(end).toBe('code 1, signal null');
  expect(running.output).toMatch(
    /Crash loop: 2 workers within a minute ended less than 5000 ms old\. Giving up/,
  );
});

it('keeps the old workers when a new one does not come up', async () => {
  const fixture = openClusterFixture(module);
  const running = await fixture.start({ breaksAfter: 2 });
  const old = [...running.pids];

  running.tell('restart');
  await running.next('Rolling'); // ... restart of 2 workers
  await running.next('Rolling'); // ... restart, given up
  const answers = [await running.ask(), await running.ask()];
  await fixture.close();

  expect(running.output).toMatch(/given up: Error: worker \d+ ended/);
  expect(answers.sort()).toEqual(old.sort());
});

it('says that a worker which it killed gave no heartbeat', async () => {
  const fixture = openClusterFixture(module);
  const running = await fixture.start({
    supervision: { heartbeatMs: 20, missedHeartbeats: 10 },
  });
  const ended = running.next('Worker'); // ... ended: no heartbeat

  running.ask('/hang').catch(() => {});
  await ended;
  await fixture.close();

  expect(running.output).toMatch(/^Worker \d+ ended: no heartbeat$/m);
});

it('ends in order while its workers are still starting', async () => {
  const fixture = openClusterFixture(module);
  const running = fixture.launch();
  await running.next('begins');

  running.tell('stop');

  expect(await running.exited).toBe('code 0, signal null');
  await fixture.close();
});
