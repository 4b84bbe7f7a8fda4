// What is left of very many calls over HTTP, of which many fail.

import { askUntil, defineExperiment } from '@under-load/lab';
import { createHttpSend } from '../src/app/http-send.ts';
import { type Mode, startUpstream } from '../src/fakes/upstream.ts';
import { openRung } from './support/open-rung.ts';

const atOnce = 50;
const modes: Mode[] = ['ok', 'ok', 'ok', 'fail', 'ok', 'reset', 'hang'];

export default defineExperiment({
  name: 'left',
  question: 'A hundred thousand calls over HTTP: what is left of them?',
  unit: 'timers and sockets left',
  better: 'lower',
  claim: 'the top rung leaves no timer and no socket',
  variants: ['7-bulkhead'],
  runs: { full: 1, quick: 1 },
  async measure({ variant, quick }) {
    const before = process.getActiveResourcesInfo().length;
    const upstream = await startUpstream({ answer: () => ({}) });
    const http = createHttpSend();
    const client = await openRung(variant, {
      url: upstream.url,
      send: http.send,
      backoffMs: 2,
      maxFailures: 40,
      openMs: 0,
    });
    const ends: Record<string, number> = {};
    const count = (end: string) => {
      ends[end] = (ends[end] ?? 0) + 1;
    };
    const rounds = (quick ? 2_800 : 100_000) / atOnce;
    for (let round = 0; round < rounds; round += 1) {
      upstream.mode = modes[round % modes.length] ?? 'ok';
      const gone = new AbortController();
      const calls = Array.from({ length: atOnce }, () =>
        client.request('/', { signal: gone.signal }).then(
          () => count('answered'),
          ({ code }: { code: string }) => count(code),
        ),
      );
      if (upstream.mode === 'hang') gone.abort();
      await Promise.all(calls);
    }
    http.close();
    await upstream.close();
    const look = () =>
      Promise.resolve(process.getActiveResourcesInfo().length - before);
    // A socket is closed a moment later.
    const left = await askUntil(look, (some) => some <= 0);
    return { value: left, also: ends };
  },
  holds: [
    {
      says: 'timers and sockets left',
      figure: (of) => of['7-bulkhead']?.max,
      atMost: 0,
    },
  ],
});
