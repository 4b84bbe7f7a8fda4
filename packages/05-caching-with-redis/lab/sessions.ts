// Log in at one instance, then ask the other one for the name.

import { defineExperiment } from '@under-load/lab';
import { startInstances } from './support/instances.ts';

export default defineExperiment({
  name: 'sessions',
  question:
    'People log in at one of two instances, and the next request reaches the other: how many are logged out?',
  unit: 'logins lost',
  better: 'lower',
  claim: 'sessions in memory are all lost, sessions in Redis none',
  variants: ['memory', 'redis'],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const logins = quick ? 50 : 200;
    const args = ['--sessions', variant];
    const { urls, close } = await startInstances({
      count: 2,
      args,
      signal,
    });
    try {
      let lost = 0;
      for (let i = 0; i < logins; i += 1) {
        const [here = '', there = ''] =
          i % 2 ? urls : urls.toReversed();
        if (!(await isKnown(there, await logIn(here, i)))) lost += 1;
      }
      return { value: lost, also: { logins } };
    } finally {
      await close();
    }
  },
  holds: [
    {
      says: 'logins lost with sessions in Redis',
      figure: ({ redis }) => redis?.max,
      exactly: 0,
    },
    {
      says: 'logins lost with sessions in memory',
      figure: ({ memory }) => memory?.min,
      atLeast: 50,
    },
  ],
});

async function logIn(url: string, number: number): Promise<string> {
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: `Reader ${number}` }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function isKnown(url: string, cookie: string): Promise<boolean> {
  const headers = { Cookie: cookie };
  const { status } = await fetch(`${url}/api/me`, { headers });
  return status === 200;
}
