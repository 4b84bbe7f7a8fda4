// What the README and the instructor break, and what is seen then.

import { deepEqual, equal } from 'node:assert/strict';
import {
  askUntil,
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';
import { anOrder } from './support/an-order.ts';
import { brokerBreakIt } from './support/broker-break-it.ts';

const all = { invoice: 1, label: 1, mail: 1 };

export default defineBreakIt({
  items: [
    {
      text: 'Set `WORK_MS=1000`, start with `--rung 3`, place an order, and `kill -9` both workers: `GET /jobs` shows their process ids. Which of its jobs are done? And with `--rung 4`?',
      async see({ start }) {
        const lost = await killWorkers(start, '3');
        const report = await jobsOf(lost);
        deepEqual([report.waiting, report.done], [0, 0]);

        const kept = await killWorkers(start, '4');
        const { done } = await askUntil(() => jobsOf(kept), hasAll);
        equal(done, 3);
      },
    },
    {
      text: 'Place an order with the mail `ada@nowhere.invalid`, and look at `GET /jobs` for some seconds. How often is the mail tried, and where is it then?',
      async see({ start }) {
        const server = await start();
        await place(server, 'ada@nowhere.invalid');

        const look = () => jobsOf(server);
        const isDead = ({ dead }: Jobs) => dead.length > 0;
        const { dead } = await askUntil(look, isDead);
        equal(dead[0]?.attempts, 5);
        equal(dead[0].error, 'no mail server for ada@nowhere.invalid');
      },
    },
    {
      text: 'In `4-acknowledged.ts`, acknowledge a job before the handler runs: exchange the two lines of `run`. Then run `test jobs-ladder -t 4-acknowledged`. Which behaviours notice?',
      async see({ patch, failing }) {
        const [does, leaves] = [
          'await handler(JSON.parse(text) as Job, db);',
          'await leave(id).exec();',
        ];
        const file = 'src/ladder/jobs/4-acknowledged.ts';
        const between = '\n    ';
        await patch(
          file,
          does + between + leaves,
          leaves + between + does,
        );

        deepEqual(await failing('jobs-ladder', '4-acknowledged'), [
          '4-acknowledged SIGKILL of a worker: another one does its jobs',
        ]);
      },
    },
    {
      text: 'In `6-once.ts`, leave `if (rowCount)` out, and run `test jobs-ladder -t 6-once`. Which behaviour notices?',
      async see({ patch, failing }) {
        const file = 'src/ladder/jobs/6-once.ts';
        await patch(file, 'if (rowCount) await', 'if (true) await');

        deepEqual(await failing('jobs-ladder', '6-once'), [
          '6-once a job that is sent or delivered twice has one effect',
        ]);
      },
    },
    ...brokerBreakIt.items,
  ],
  cells: {
    ...brokerBreakIt.cells,
    async 'jobs/6-once'({ start }) {
      const server = await start([], { WORK_MS: '500' });
      const { id } = await place(server);
      server.kill('SIGKILL');
      await server.exited;

      const next = await start([], { CLAIM_MS: '1000' });
      const look = () => ask<Order>(next, `/orders/${id}`);
      const { done } = await askUntil(
        look,
        (order) => Object.keys(order.done).length === 3,
      );
      deepEqual(done, all);
    },
  },
});

interface Order {
  id: number;
  done: Record<string, number>;
}

interface Jobs {
  waiting: number;
  done: number;
  dead: { attempts: number; error: string }[];
  workers: number[];
}

const hasAll = ({ done }: Jobs) => done === 3;

async function ask<T>({ url }: RunningServer, path: string) {
  return (await (await fetch(url + path)).json()) as T;
}

const jobsOf = (server: RunningServer) => ask<Jobs>(server, '/jobs');

async function place({ url }: RunningServer, mail = anOrder.mail) {
  const answer = await fetch(`${url}/orders`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...anOrder, mail }),
  });
  return (await answer.json()) as Order;
}

/** Resolves when both are replaced. */
async function killWorkers(start: Attempt['start'], rung: string) {
  const env = { WORK_MS: '1000', CLAIM_MS: '1000' };
  const server = await start(['--rung', rung], env);
  const look = () => jobsOf(server);
  await place(server);
  // Nothing waits: the workers have all three.
  await askUntil(look, ({ waiting }) => waiting === 0);
  const { workers } = await look();
  for (const pid of workers) process.kill(pid, 'SIGKILL');
  await askUntil(
    look,
    (now) =>
      now.workers.length === 2 &&
      !now.workers.some((pid) => workers.includes(pid)),
  );
  return server;
}
