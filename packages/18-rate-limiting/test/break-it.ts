// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';

const log = 'src/ladder/5-sliding-log.ts';
const blocked = 'src/ladder/6-blocked.ts';

export default defineBreakIt({
  items: [
    {
      text: 'In `5-sliding-log.ts`, let the key expire too early: write `math.floor(ARGV[2] / 4)` instead of `ARGV[2] + 1`. Run `test ladder -t 5-sliding-log`. Which behaviours notice?',
      async see({ patch, failing }) {
        await patch(log, 'ARGV[2] + 1', 'math.floor(ARGV[2] / 4)');

        deepEqual(await failing('ladder', '5-sliding-log'), [
          '5-sliding-log a client that waits for `retryAfterMs` is let in, and no sooner',
          '5-sliding-log never more than the limit in any window, at a border too',
        ]);
      },
    },
    {
      text: 'In `6-blocked.ts`, write `${prefix}{${key}}` instead of `${prefix}{of ${key}}`, and run `test ladder -t 6-blocked`. Which names can a client take to break it?',
      async see({ patch, failing }) {
        await patch(blocked, '{of ${key}}', '{${key}}');

        deepEqual(await failing('ladder', '6-blocked'), [
          '6-blocked the keys of a client are in one slot, whatever its name',
        ]);
      },
    },
    {
      text: "In `app.ts`, set `'trust proxy'` to `true`, and run `test app`. What does an invented `X-Forwarded-For` gain?",
      async see({ patch, failing }) {
        await patch(
          'src/app/app.ts',
          "app.set('trust proxy', proxies);",
          "app.set('trust proxy', proxies >= 0);",
        );

        deepEqual(await failing('app'), [
          'an invented X-Forwarded-For gains nothing',
          'behind a proxy, only what the proxy wrote counts',
        ]);
      },
    },
    {
      text: 'Start with `--rung 2`, open the page, and fire. How many of a thousand pass? And with `--rung 3`, how many in one window?',
      async see({ start }) {
        const server = await start(['--rung', '2']);
        equal(await passedOf(server), 1000);
      },
    },
    {
      text: 'Start with `REDIS_URL=redis://127.0.0.1:1` and `LIMIT=3`, and ask for `/time` five times. How many pass? And with `WHEN_DOWN=closed`?',
      see: withoutRedis,
    },
  ],
  cells: {
    async '2-get-then-set'({ lab }) {
      const figures = await lab('passed');

      const passed = figures['2-get-then-set']?.median ?? 0;
      ok(passed >= 500, `${passed} passed`);
    },
    async '5-sliding-log'({ start }) {
      const env = { LIMIT: '2', BLOCK_AFTER: '3' };
      const short = await start(['--rung', '5'], env);
      ok((await waitAfterSix(short)) <= 10);
      await short.stop();

      const long = await start(['--rung', '6'], env);
      ok((await waitAfterSix(long)) > 10);
    },
    '8-local': withoutRedis,
  },
});

async function withoutRedis({ start }: Attempt): Promise<void> {
  const env = { REDIS_URL: 'redis://127.0.0.1:1', LIMIT: '3' };
  const local = await start([], { ...env, WINDOW_MS: '600000' });
  const closed = await start([], { ...env, WHEN_DOWN: 'closed' });

  const statuses = async (server: RunningServer) => {
    const seen: number[] = [];
    while (seen.length < 5) {
      const { status } = await fetch(`${server.url}/time`);
      seen.push(status);
    }
    return seen;
  };
  deepEqual(await statuses(local), [200, 200, 200, 429, 429]);
  deepEqual(await statuses(closed), [429, 429, 429, 429, 429]);
}

async function passedOf({ url }: RunningServer): Promise<number> {
  const answer = await fetch(`${url}/volley`);
  return ((await answer.json()) as { passed: number }).passed;
}

/** In seconds. */
async function waitAfterSix({ url }: RunningServer): Promise<number> {
  let wait = 0;
  for (let i = 0; i < 6; i += 1) {
    const headers = { 'X-API-Key': 'key-of-ada' };
    const answer = await fetch(`${url}/time`, { headers });
    wait = Number(answer.headers.get('retry-after'));
  }
  return wait;
}
