// Memory: what is held must not depend on what there is to read.

import { equal, ok } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import { RepeatedStrikes } from '../support/byte-source.ts';
import { peakGrowthMb } from '../support/peak-memory.ts';
import type { SummaryFixture } from '../support/summary-fixture.ts';

const mb = 1024 * 1024;

export const bounds: Behaviour<SummaryFixture>[] = [
  {
    name: 'peak memory does not grow with the file',
    async prove({ module }) {
      const growth = await peakGrowthMb(module, 3, 15);

      ok(growth < 12, `12 MB more took ${growth} MB more`);
    },
  },
  {
    name: 'a slow consumer bounds what is read ahead',
    async prove({ summarise }) {
      const strikes = new RepeatedStrikes();
      const source = await strikes.open(mb);
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      let began = () => {};
      const firstProgress = new Promise<void>((resolve) => {
        began = resolve;
      });

      const run = summarise(source, {
        onProgress() {
          began();
          return gate;
        },
      });
      await patiently('progress', Promise.race([firstProgress, run]));
      await fairChance(strikes.reached(mb));
      const readAheadMb = strikes.taken / mb;
      release();
      const { rows } = await run;

      const found = `${readAheadMb.toFixed(1)} MB read ahead`;
      ok(readAheadMb < 1, found);
      equal(rows, 10_000);
    },
  },
];
