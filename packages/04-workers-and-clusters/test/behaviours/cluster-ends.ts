// Processes that are told to end, and what they must not take along.

import { deepEqual, equal } from 'node:assert/strict';
import { type Behaviour, patiently, scaled } from '@under-load/lab';
import type { ClusterFixture } from '../support/cluster-fixture.ts';
import { isRunning } from '../support/is-running.ts';
import { SteadyLoad } from '../support/steady-load.ts';
import { gone } from '../support/running-cluster.ts';

/** For all workers, one by one. */
const longestRestartMs = scaled(30_000);

export const clusterEnds: Behaviour<ClusterFixture>[] = [
  {
    name: 'a rolling restart under load fails no request, and every pid is new',
    async prove({ start }) {
      const running = await start();
      const old = [...running.pids];
      const load = new SteadyLoad(running, 4);
      await load.next(20);
      const latest = Date.now() + longestRestartMs;

      running.tell('restart');
      await load.until(
        () => !old.some(isRunning) || Date.now() > latest,
      );
      await load.next(20); // answers of the old ones may be on the way
      const answeredBy = await load.next(20);
      load.end();
      await load.ended;

      deepEqual(load.failures, []);
      const stayed = old.filter((pid) => answeredBy.includes(pid));
      equal(stayed.length, 0, 'the old ones still answer');
    },
  },
  {
    name: 'at SIGTERM requests in flight are answered, and it exits 0',
    async prove({ start }) {
      const running = await start();
      const begun = running.next('slow');
      const inFlight = running.ask('/slow');
      inFlight.catch(() => {}); // It is awaited below.
      const pid = await begun;

      running.tell('stop');

      equal(await patiently('the answer', inFlight), pid);
      const end = await patiently('the end', running.exited);
      equal(end, 'code 0, signal null');
    },
  },
  {
    name: 'nothing is left when the primary is killed',
    async prove({ start }) {
      const running = await start();

      running.killPrimary();

      await patiently('the end of the rest', gone(running.begun));
    },
  },
];
