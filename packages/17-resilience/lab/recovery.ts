// The storm again, over HTTP: real connections, real time.

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import { createHttpSend } from '../src/app/http-send.ts';
import { startUpstream } from '../src/fakes/upstream.ts';
import { openRung } from './support/open-rung.ts';

/** The service can answer some 90 requests a second; 50 calls are made. */
const workMs = 10;
const everyMs = 1000 / 50;

export default defineExperiment({
  name: 'recovery',
  question:
    'A service over HTTP was slow for two seconds: how many calls are answered afterwards?',
  unit: '% answered',
  better: 'higher',
  claim:
    'with backoff alone at most one in five; with the top rung at least four in five',
  variants: ['4-backoff', '7-bulkhead'],
  runs: { full: 3, quick: 1 },
  async measure({ variant }) {
    const upstream = await startUpstream({
      answer: () => ({}),
      workMs,
    });
    const { url, counts } = upstream;
    const http = createHttpSend();
    const client = await openRung(variant, { url, send: http.send });
    const call = () =>
      client.request('/').then(
        () => true,
        () => false,
      );

    await callFor(500, call);
    upstream.mode = 'slow';
    await callFor(2000, call);
    upstream.mode = 'ok';
    await callFor(2000, call); // time to recover
    const ends = await callFor(1000, call);
    const answered = ends.filter((isAnswered) => isAnswered).length;
    const also = { requests: counts.requests };
    http.close();
    await upstream.close();
    return { value: (100 * answered) / ends.length, also };
  },
  holds: [
    {
      says: '% answered with backoff',
      figure: (of) => of['4-backoff']?.max,
      atMost: 20,
    },
    {
      says: '% answered with the top rung',
      figure: (of) => of['7-bulkhead']?.min,
      atLeast: 80,
    },
  ],
});

/** Calls at a steady rate, however long an answer takes. */
async function callFor(ms: number, call: () => Promise<boolean>) {
  const begin = performance.now();
  const calls: Promise<boolean>[] = [];
  while (performance.now() - begin < ms) {
    calls.push(call());
    const next = begin + calls.length * everyMs;
    await sleep(Math.max(0, next - performance.now()));
  }
  return ms === 1000 ? Promise.all(calls) : [];
}
