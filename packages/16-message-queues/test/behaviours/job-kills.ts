// A process is killed, or a connection breaks, at a bad moment.

import { equal } from 'node:assert/strict';
import { type Behaviour, fairChance, runScript } from '@under-load/lab';
import type { QueueFixture } from '../support/queue-fixture.ts';

const file = new URL('../support/killed-process.ts', import.meta.url);

/** What a worker has when it is killed is soon taken over. */
const impatient = { claimMs: 100, attempts: 1000, retryMs: () => 1 };

type Moment = 'waiting' | 'working' | 'committed';

export const kills: Behaviour<QueueFixture>[] = [
  {
    name: 'SIGKILL while jobs wait: each is still done',
    prove: (fixture) => isAllDone(fixture, 'waiting'),
  },
  {
    name: 'SIGKILL of a worker: another one does its jobs',
    prove: (fixture) => isAllDone(fixture, 'working'),
  },
  {
    name: 'SIGKILL of the server as an order is committed: its jobs are done',
    prove: (fixture) => isAllDone(fixture, 'committed'),
  },
  {
    name: 'a job that is on its way when the connection breaks is done',
    async prove(fixture) {
      const { open, openBeside, place, work, proxy, lost } = fixture;
      const queue = await open(impatient);
      const beside = queue.inProcess ? queue : await openBeside();
      work(queue, fixture.handler, 1);
      if (beside !== queue) work(beside, fixture.handler, 0);
      const isSent = async () => (await beside.report()).waiting < 3;

      // Until Redis has sent a job, and it hangs in the proxy.
      for (let tries = 0; tries < 9; tries += 1) {
        await place(beside);
        await lost(beside);
        proxy.hang();
        await place(beside);
        for (let i = 0; i < 9 && !(await isSent()); i += 1) {
          await fairChance(new Promise(() => {}));
        }
        if (await isSent()) break;
        proxy.heal();
      }
      proxy.cut();
      proxy.heal();

      const jobs = await lost(beside);
      equal(jobs, 0, `${jobs} jobs are lost`);
    },
  },
];

async function isAllDone(fixture: QueueFixture, moment: Moment) {
  const { rung, name, open, work, lost } = fixture;
  const args = [rung.href, name, moment];
  const { code, stderr } = await runScript({ file, args });
  if (code !== null) throw new Error(`it ended itself: ${stderr}`);

  const queue = await open(impatient);
  work(queue);

  const jobs = await lost(queue);
  equal(jobs, 0, `${jobs} jobs are lost`);
}
