// What the top rung of the cluster does besides the behaviours.

import { afterEach, expect, it } from '@jest/globals';
import {
  type ClusterFixture,
  openClusterFixture,
} from './support/cluster-fixture.ts';

const module = new URL(
  '../src/ladder/cluster/6-rolling-restart.ts',
  import.meta.url,
);
const fixture: ClusterFixture = openClusterFixture(module);
afterEach(() => fixture.close());

it('says last why it gave up', async () => {
  const running = fixture.launch({
    isBroken: true,
    supervision: { backoffMs: 1, maxCrashes: 2 },
  });

  expect(await running.exited).toBe('code 1, signal null');
  expect(running.output).toMatch(/Crash loop: 2 workers ended young/);
});

it('waits before it replaces a worker that crashed', async () => {
  const supervision = { backoffMs: 1_000_000 };
  const running = fixture.launch({
    workers: 1,
    isBroken: true,
    supervision,
  });
  await running.next('Worker'); // ... ended: code 1

  running.tell('stop');

  expect(await running.exited).toBe('code 0, signal null');
  expect(running.begun).toHaveLength(1);
});

it('takes no accident for a crash loop', async () => {
  const supervision = { youngMs: 0, maxCrashes: 2 };
  const running = fixture.launch({
    workers: 1,
    isBroken: true,
    supervision,
  });

  while (running.begun.length < 4) await running.next('begins');

  expect(running.output).not.toMatch(/Crash loop/);
});

it('keeps the old workers when a new one does not come up', async () => {
  const running = await fixture.start({ breaksAfter: 2 });
  const old = [...running.pids];

  running.tell('restart');
  await running.next('Restart:');
  const answers = [await running.ask(), await running.ask()];

  expect(running.output).toMatch(/Restart: 0 of 2 workers replaced/);
  expect(answers.sort()).toEqual(old.sort());
});

it('restarts once when it is told twice', async () => {
  const running = await fixture.start();

  running.tell('restart');
  running.tell('restart');
  await running.next('Restart:');

  expect(running.begun).toHaveLength(4);
});

it('says that a worker which it killed gave no heartbeat', async () => {
  const running = await fixture.start({
    supervision: { heartbeatMs: 20, missedHeartbeats: 10 },
  });
  const killed = running.next('Worker');

  running.ask('/hang').catch(() => {});
  await killed;

  expect(running.output).toMatch(/^Worker \d+ gave no heartbeat$/m);
});

it('ends in order while its workers are still starting', async () => {
  const running = fixture.launch();
  await running.next('begins');

  running.tell('stop');

  expect(await running.exited).toBe('code 0, signal null');
});
