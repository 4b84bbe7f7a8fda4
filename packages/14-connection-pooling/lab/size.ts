// More connections are faster, up to a point.

import { defineExperiment, type VariantResult } from '@under-load/lab';
import type { Client } from 'pg';
import {
  callAll,
  oneRow,
  openRung,
  prepare,
} from './support/callers.ts';

const aWait = (client: Client) =>
  client.query('SELECT pg_sleep(0.005)');

const withWait = 'that wait 5 ms';
const waiting = (variant?: VariantResult) =>
  variant?.also?.[withWait]?.median ?? 0;

export default defineExperiment({
  name: 'size',
  question:
    'A hundred callers ask for one row each: how many requests a second, by connections?',
  unit: 'requests/s',
  better: 'higher',
  claim:
    'of queries that wait 5 ms, ten connections answer four times as many as one',
  variants: ['1', '5', '10', '20', '50', '100'],
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    await prepare();
    const pool = await openRung('6-limited', Number(variant));
    const durationMs = quick ? 300 : 2000;
    const rateOf = async (
      use: (client: Client) => Promise<unknown>,
    ) => {
      const ask = () => pool.withClient(use);
      await callAll({ callers: 100, durationMs: 200, ask });
      const asked = { callers: 100, durationMs, ask };
      return ((await callAll(asked)).length / durationMs) * 1000;
    };
    const value = await rateOf(oneRow);
    const also = { [withWait]: await rateOf(aWait) };
    await pool.close();
    return { value, also };
  },
  holds: [
    {
      says: 'ten connections over one, of queries that wait',
      figure: (of) => waiting(of['10']) / waiting(of['1']),
      atLeast: 4,
    },
  ],
});
