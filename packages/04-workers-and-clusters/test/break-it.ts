// What the README and the instructor break, and what is seen then.

import { deepEqual, ok, rejects } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
  scaled,
} from '@under-load/lab';
import { isRunning } from './support/is-running.ts';
import { gone } from './support/running-cluster.ts';

const twoWorkers = ['--cluster', '6', '--workers', '2'];
const abort =
  'a task whose signal aborts before it begins never begins';
const alive =
  'a pool with nothing to do does not keep the process alive';
const batching = '../../beyond/batching/batching-pool';

export default defineBreakIt({
  items: [
    {
      text: 'Start with `--rung 1`, open the page, and press "Primes below 50 million". How late is the loop? Do it again without `--rung`.',
      async see({ start }) {
        const inline = await lateness(await start(['--rung', '1']));
        const top = await lateness(await start());

        ok(inline > 0.5, `inline: ${inline} of the task`);
        ok(top < 0.5, `on a thread: ${top} of the task`);
      },
    },
    {
      text: 'In `4-settles-on-exit.ts`, remove `worker.unref()`. Run `test pool-ladder`: which behaviour notices?',
      async see({ patch, failing }) {
        const file = 'src/ladder/pool/4-settles-on-exit.ts';
        await patch(file, 'worker.unref();', '');

        const failed = await failing('pool-ladder', '^4-settles');
        deepEqual(failed, [`4-settles-on-exit ${alive}`]);
      },
    },
    {
      text: 'In `end` of `7-bounded-queue-and-close.ts`, remove the line that filters the queue. Which behaviour notices?',
      async see({ patch, failing }) {
        const file = 'src/ladder/pool/7-bounded-queue-and-close.ts';
        const line =
          'queue = queue.filter((waiting) => waiting !== task);';
        await patch(file, line, '');

        const failed = await failing('pool-ladder', '^7-bounded');
        deepEqual(failed, [`7-bounded-queue-and-close ${abort}`]);
      },
    },
    {
      text: 'In `claims.ts` of `beyond/batching`, let `takeBack` return `true`, and nothing else. Which behaviours notice?',
      async see({ patch, failing }) {
        const file = 'src/beyond/batching/claims.ts';
        const line =
          'return this.#change(slot, state.posted, state.takenBack);';
        await patch(file, line, 'return true;');

        const failed = await failing('pool-ladder', 'batching-pool');
        deepEqual(failed, [
          `${batching} a task past its timeout is ended, and the pool goes on`,
          `${batching} an abort ends a task that runs, and the pool goes on`,
        ]);
      },
    },
    {
      text: 'Start with `--cluster 6 --workers 2`, ask `/whoami` for a pid, and send it `kill -9`. Ask again, and send the pid that answers `kill -STOP`. What does the server print each time?',
      see: workersEnd,
    },
  ],
  cells: {
    async 'pool/7-bounded-queue-and-close'({ patch, start }) {
      const from = 'createPool({ tasks, threads }';
      const to = 'createPool({ tasks, threads, maxWaiting: 1 }';
      await patch('src/app/service.ts', from, to);

      const top = await start(['--threads', '1']);
      deepEqual(await askThrice(top), [200, 200, 503]);

      const sixth = await start(['--threads', '1', '--rung', '6']);
      deepEqual(await askThrice(sixth), [200, 200, 200]);
    },
    'cluster/6-rolling-restart': everyPidIsNew,
  },
});

/** How late the loop is at most, in parts of the task. */
async function lateness({ url }: RunningServer): Promise<number> {
  const began = performance.now();
  await fetch(`${url}/primes?below=50000000`).then((r) => r.json());
  const taskMs = performance.now() - began;
  let most = 0;
  // The page asks again and again, too: the loop measures in between.
  for (let i = 0; i < 10; i += 1) {
    const health = await fetch(`${url}/healthz`);
    const { loopDelayMs } = (await health.json()) as {
      loopDelayMs: { p99: number };
    };
    most = Math.max(most, loopDelayMs.p99);
    await sleep(50);
  }
  return most / taskMs;
}

async function askThrice({ url }: RunningServer): Promise<number[]> {
  const all = [1, 2, 3].map(() =>
    fetch(`${url}/primes?below=50000000`),
  );
  const answers = await Promise.all(all);
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}

async function workersEnd({ start }: Attempt): Promise<void> {
  const server = await start(twoWorkers);
  const first = await whoAnswers(server);
  process.kill(first, 'SIGKILL');
  await printed(server, `Worker ${first} ended: SIGKILL`);

  const second = await whoAnswers(server);
  process.kill(second, 'SIGSTOP');
  try {
    await printed(server, `Worker ${second} gave no heartbeat`);
    await printed(server, `Worker ${second} ended: SIGKILL`);
  } finally {
    // What stands still does not end with the server.
    if (isRunning(second)) process.kill(second, 'SIGKILL');
  }
}

async function everyPidIsNew({ start }: Attempt): Promise<void> {
  const server = await start(twoWorkers);
  const old = new Set<number>();
  while (old.size < 2) old.add(await whoAnswers(server));

  server.kill('SIGUSR2');
  const done = 'Restart: 2 of 2 workers replaced';
  while (!server.output().includes(done)) await whoAnswers(server);

  const fresh = new Set<number>();
  while (fresh.size < 2) fresh.add(await whoAnswers(server));
  deepEqual(
    [...fresh].filter((pid) => old.has(pid)),
    [],
  );
  server.kill('SIGKILL');
  await gone([...fresh]);
  await rejects(whoAnswers(server));
}

/** Rejects when the request fails. */
async function whoAnswers({ url }: RunningServer): Promise<number> {
  // One connection would reach one worker only.
  const headers = { Connection: 'close' };
  const signal = AbortSignal.timeout(scaled(10_000));
  const answer = await fetch(`${url}/whoami`, { headers, signal });
  return ((await answer.json()) as { pid: number }).pid;
}

async function printed(
  { output }: RunningServer,
  line: string,
): Promise<void> {
  const signal = AbortSignal.timeout(scaled(30_000));
  while (!output().includes(line)) await sleep(20, null, { signal });
}
