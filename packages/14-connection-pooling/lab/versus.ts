// The CPU that a request costs us, beside pg's own pool.

import { defineExperiment, measureInTurns } from '@under-load/lab';
import pg from 'pg';
import {
  callAll,
  oneRow,
  openRung,
  prepare,
  url,
} from './support/callers.ts';

const library = 'pg.Pool';

export default defineExperiment({
  name: 'versus',
  question: "What does a request cost beside pg's own pool?",
  unit: 'x pg.Pool, by CPU',
  better: 'higher',
  claim: "the top rung serves 0.9x of pg's own pool for the same CPU",
  // The first is measured beside itself: its distance from 1 is noise.
  variants: [library, '6-limited'],
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    await prepare();
    const pool = new pg.Pool({ connectionString: url, max: 10 });
    const ours = await openRung('6-limited');
    const askLibrary = async () => {
      const client = await pool.connect();
      try {
        return await oneRow(client);
      } finally {
        client.release();
      }
    };
    const ask =
      variant === library ? askLibrary : () => ours.withClient(oneRow);
    const turns = quick ? 9 : 21;
    const { ratio, perSecond } = await measureInTurns(
      () => perCpuSecond(ask),
      () => perCpuSecond(askLibrary),
      turns,
    );
    await Promise.all([pool.end(), ours.close()]);
    return { value: ratio, also: { 'requests/s of CPU': perSecond } };
  },
  holds: [
    {
      says: "the top rung, of pg's own pool",
      figure: (of) => of['6-limited']?.median,
      atLeast: 0.9,
    },
  ],
});

async function perCpuSecond(ask: () => Promise<unknown>) {
  const cpu = process.cpuUsage();
  const asked = { callers: 10, durationMs: 150, ask };
  const { length } = await callAll(asked);
  const { user, system } = process.cpuUsage(cpu);
  return (length / (user + system)) * 1e6;
}
