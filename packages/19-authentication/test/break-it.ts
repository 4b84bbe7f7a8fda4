// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';

const top = 'src/ladder/8-throttled.ts';
const besideIt = 'scrypt, N = 2^15, p = 3 (the top rung)';
const onTheLoop = 'the same, scryptSync';
/** Each proof has a user of its own: the database stays. */
const newUser = () => ({
  email: `${randomUUID()}@example.com`,
  password: 'long 42',
});
const nobodyIsFree =
  '8-throttled a login costs as many hashes when nobody has that address';

export default defineBreakIt({
  items: [
    {
      text: 'In `login` of `8-throttled.ts`, refuse at once when there is no account, and run `test ladder -t 8-throttled`. Which behaviour notices?',
      async see({ patch, failing }) {
        const line = 'const hash = account?.hash ?? nobody(cost);';
        const early = `if (!account) throw new AuthError(wrong);
      const hash = account?.hash ?? nobody(cost);`;
        await patch(top, line, early);

        deepEqual(await failing('ladder', '8-throttled'), [
          nobodyIsFree,
        ]);
      },
    },
    {
      text: 'In `rotate.ts`, leave out `AND current = $2`, and run `test ladder -t 8-throttled`. What do twenty refreshes at once get?',
      see: ({ patch, failing }) =>
        anyTokenRotates({ patch, failing }, '8-throttled'),
    },
    {
      text: 'In `verify` of `tokens.ts`, leave out `typ`, and run `test ladder -t 3-verified`. Which behaviour notices?',
      see: withoutType,
    },
    {
      text: 'Log in eleven times with a wrong password. Which status has the eleventh answer, and which one has the right password after it?',
      see: eleventhWaits,
    },
    {
      text: 'Start with `--rung 2` and ask for `/me` with the header `Authorization: Bearer x`. Which status is it, and which should it be?',
      async see({ start }) {
        const published = await start(['--rung', '2']);
        equal(await me(published, 'x'), 500);
      },
    },
  ],
  cells: {
    async '1-session-in-memory'({ start }) {
      const first = await start(['--rung', '1']);
      const token = await logIn(first);
      equal(await me(first, token), 200);
      first.kill('SIGKILL');
      await first.exited;

      equal(await me(await start(['--rung', '1']), token), 401);
    },
    async '2-jwt-as-published'({ lab }) {
      const { '2-jwt-as-published': published } = await lab('attacks');
      ok((published?.median ?? 0) >= 8);
    },
    '3-verified': withoutType,
    async '4-rotating-keys'({ start, folder }) {
      const server = await start(['--rung', '4']);
      const token = await logIn(server);
      const seen = [];
      for (let i = 0; i < 2; i += 1) {
        await rotateKeys(folder);
        seen.push(await me(server, token));
      }

      deepEqual(seen, [200, 401]);
    },
    async '5-sessions'({ start }) {
      const seen = [];
      for (const rung of ['4', '5']) {
        const server = await start(['--rung', rung]);
        const token = await logIn(server);
        const headers = { Authorization: `Bearer ${token}` };
        const out = { method: 'POST', headers };
        equal((await fetch(`${server.url}/logout`, out)).status, 204);
        seen.push(await me(server, token));
      }

      deepEqual(seen, [200, 401]);
    },
    '6-refresh': ({ patch, failing }) =>
      anyTokenRotates({ patch, failing }, '6-refresh'),
    async '7-memory-hard'({ lab }) {
      const { [onTheLoop]: busy, [besideIt]: free } = await lab('hash');
      ok((busy?.median ?? 0) > 2 * (free?.median ?? Infinity));
    },
    '8-throttled': eleventhWaits,
  },
});

async function anyTokenRotates(
  { patch, failing }: Pick<Attempt, 'patch' | 'failing'>,
  rung: string,
) {
  await patch(
    'src/ladder/rotate.ts',
    'WHERE id = $1 AND current = $2 AND',
    'WHERE id = $1 AND $2::bytea IS NOT NULL AND',
  );

  deepEqual(await failing('ladder', rung), [
    `${rung} of twenty refreshes at once, all are served and one gets the next token`,
    `${rung} a refresh token that is used again later ends the session`,
  ]);
}

async function withoutType({ patch, failing }: Attempt) {
  await patch('src/ladder/tokens.ts', 'audience, typ }', 'audience }');

  deepEqual(await failing('ladder', '3-verified'), [
    '3-verified a token for another service, time or use opens nothing',
  ]);
}

async function eleventhWaits({ start }: Attempt) {
  const server = await start([]);
  const ada = newUser();
  await post(server, '/accounts', ada);
  const wrong = { ...ada, password: 'wrong' };
  const seen = [];
  for (let i = 0; i < 11; i += 1) {
    seen.push((await post(server, '/login', wrong)).status);
  }

  deepEqual(seen.slice(-2), [401, 429]);
  equal((await post(server, '/login', ada)).status, 429);
}

const rotateKeys = (cwd: string) =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'src/app/rotate.ts'],
    { cwd },
  );

const post = ({ url }: RunningServer, path: string, body: object) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

async function logIn(server: RunningServer): Promise<string> {
  const ada = newUser();
  await post(server, '/accounts', ada);
  const answer = await post(server, '/login', ada);
  const { accessToken } = (await answer.json()) as {
    accessToken: string;
  };
  return accessToken;
}

async function me({ url }: RunningServer, token: string) {
  const headers = { Authorization: `Bearer ${token}` };
  return (await fetch(`${url}/me`, { headers })).status;
}
