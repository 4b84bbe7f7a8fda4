// What the README and the instructor break, and what is seen then.

import { deepEqual, equal } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';
import {
  type EmbeddedRedis,
  startEmbeddedRedis,
} from '@under-load/services';

/** Longer than a proof takes: who waits for Redis gets no answer. */
const pauseMs = 600_000;

export default defineBreakIt({
  items: [
    {
      text: 'In `storeScript` of `lease-holder.ts`, remove the line that compares the token, and run `test ladder-top -t 8-remembered`. Which behaviour notices?',
      async see({ patch, failing }) {
        const line =
          "if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end";
        await patch('src/ladder/lease-holder.ts', line, '');

        deepEqual(await failing('ladder-top', '8-remembered'), [
          '8-remembered invalidation during a load never leaves the old value',
        ]);
      },
    },
    {
      text: 'In `forget` of `8-remembered.ts`, delete the value and not the lease, `redis.del(key)`, and run the same tests. Which two behaviours notice?',
      async see({ patch, failing }) {
        const file = 'src/ladder/8-remembered.ts';
        await patch(file, 'del(key, leaseOf(key))', 'del(key)');

        deepEqual(await failing('ladder-top', '8-remembered'), [
          '8-remembered invalidation during a load never leaves the old value',
          '8-remembered a read that begins after the invalidation gets the new value',
        ]);
      },
    },
    {
      text: "Start with `--rung 6`, and read product 42 twice. Then let Redis hang for 20 seconds: run `node -e \"require('net').connect(PORT).end('CLIENT PAUSE 20000\\r\\n')\"` in another terminal. For `PORT`, write the port that `start` printed after `redis:`. Read the product again: when does the answer come? Do the same on the top rung: what is `X-Cache` now?",
      see: withRedis(readsWhileItHangs),
    },
    {
      text: 'In `invalidate` of `two-level-cache.ts`, remove the line that tells the other processes, and run `test two-level`. Which test notices?',
      async see({ patch, failing }) {
        const file = 'src/beyond/two-level/two-level-cache.ts';
        await patch(file, 'await this.#bus.tell(keys);', '');

        deepEqual(await failing('two-level'), [
          'forgets what another process invalidates',
        ]);
      },
    },
  ],
  cells: {
    '8-remembered': withRedis(updatesWhileItHangs),
  },
});

/** With a Redis of its own: a pause cannot be taken back. */
function withRedis(
  see: (redis: EmbeddedRedis, attempt: Attempt) => Promise<void>,
) {
  return async (attempt: Attempt): Promise<void> => {
    const redis = await startEmbeddedRedis();
    try {
      await see(redis, attempt);
    } finally {
      await redis.stop();
    }
  };
}

async function readsWhileItHangs(
  redis: EmbeddedRedis,
  { start }: Attempt,
): Promise<void> {
  const env = { REDIS_URL: redis.url };
  const waiting = await start(['--rung', '6'], env);
  const top = await start([], env);
  equal((await read(waiting)).status, 'MISS');
  equal((await read(waiting)).status, 'HIT');
  equal((await read(top)).status, 'HIT');

  await hang(redis);
  const unanswered = read(waiting).catch(() => ({ status: 'none' }));

  const first = await Promise.race([unanswered, read(top)]);
  equal(first.status, 'BYPASS');
  waiting.kill('SIGKILL');
  equal((await unanswered).status, 'none');
}

async function updatesWhileItHangs(
  redis: EmbeddedRedis,
  { start }: Attempt,
): Promise<void> {
  const top = await start([], { REDIS_URL: redis.url });
  await read(top);
  await hang(redis);

  const { ok } = await fetch(`${top.url}/api/products/42`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Lamp', priceCents: 999 }),
  });

  equal(ok, true);
  deepEqual(await read(top), { status: 'BYPASS', name: 'Lamp' });
}

/** The command of the README. */
async function hang({ port }: EmbeddedRedis): Promise<void> {
  const send = `end('CLIENT PAUSE ${pauseMs}\\r\\n')`;
  const script = `require('net').connect(${port}).${send}`;
  await promisify(execFile)(process.execPath, ['-e', script]);
}

async function read({ url }: RunningServer) {
  const answer = await fetch(`${url}/api/products/42`);
  const { name } = (await answer.json()) as { name: string };
  return { status: answer.headers.get('X-Cache'), name };
}
