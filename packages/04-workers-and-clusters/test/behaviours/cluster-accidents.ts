// Workers that die, hang, or never begin.

import { deepEqual, match, notEqual } from 'node:assert/strict';
import { type Behaviour, patiently } from '@under-load/lab';
import type { ClusterFixture } from '../support/cluster-fixture.ts';
import {
  gone,
  type RunningCluster,
} from '../support/running-cluster.ts';

/** Far more than a crash loop needs to be told from an accident. */
const tooMany = 9;

export const clusterAccidents: Behaviour<ClusterFixture>[] = [
  {
    name: 'a killed worker is replaced while the others answer',
    async prove({ start }) {
      const running = await start();
      const [victim = 0] = running.pids;
      const replaced = running.next('listens');

      process.kill(victim, 'SIGKILL');
      await gone([victim]);
      const other = await askTwice(running);

      notEqual(other, victim);
      notEqual(await replaced, victim);
    },
  },
  {
    name: 'a worker that hangs is found and replaced',
    async prove({ start }) {
      const running = await start({
        supervision: { heartbeatMs: 50, missedHeartbeats: 6 },
      });
      const replaced = running.next('listens');
      const hanging = running.next('hang');

      running.ask('/hang').catch(() => {});
      const victim = await hanging;

      await patiently('the end of what hangs', gone([victim]));
      notEqual(await replaced, victim);
    },
  },
  {
    name: 'a crash loop stops with a clear message and exit 1',
    async prove({ launch }) {
      const running = launch({
        isBroken: true,
        supervision: { backoffMs: 10 },
      });

      const end = await Promise.race([
        running.exited,
        tooManyBegin(running),
      ]);

      deepEqual(end, 'code 1, signal null');
      match(running.output, /no database today/);
    },
  },
];

// Node may hand a connection to a worker that has just died, before it
// notices: that one gets no answer.
async function askTwice(running: RunningCluster): Promise<number> {
  const ask = () => patiently('the others', running.ask());
  return ask().catch(ask);
}

async function tooManyBegin(running: RunningCluster): Promise<string> {
  while (running.begun.length < tooMany) await running.next('begins');
  return `${tooMany} workers were begun, and it goes on`;
}
