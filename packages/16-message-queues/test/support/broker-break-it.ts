// What to break on the ladder of the broker, and what is seen then.

import { deepEqual } from 'node:assert/strict';
import type { BreakIt } from '@under-load/lab';

const top = '5-bounded';
const file = `src/ladder/broker/${top}.ts`;

export const brokerBreakIt: BreakIt = {
  items: [
    {
      text: 'In `create-send.ts`, write `mandatory: false`, and run `test broker -t 5-bounded`. Which behaviour notices?',
      async see({ patch, failing }) {
        const send = 'src/ladder/broker/create-send.ts';
        await patch(send, 'mandatory: true', 'mandatory: false');

        deepEqual(await failing('broker-ladder', top), [
          `${top} a message that no queue takes is an error`,
        ]);
      },
    },
    {
      text: 'In `5-bounded.ts`, remove the line with `own.close()`, and run `test broker -t 5-bounded`. Which behaviour notices, and where is the acknowledgement?',
      async see({ patch, failing }) {
        await patch(file, 'await within(waitMs, own.close());', '');

        deepEqual(await failing('broker-ladder', top), [
          `${top} close finishes what is under way, and takes no more`,
        ]);
      },
    },
  ],
  cells: {
    async 'broker/5-bounded'({ patch, failing }) {
      await patch(file, 'await within(waitMs, link)', 'await link');
      const confirmed = 'within(waitMs, now(...to))';
      await patch(file, confirmed, 'now(...to)');

      deepEqual(await failing('broker-ladder', top), [
        `${top} while the broker is gone, publish fails in time`,
      ]);
    },
  },
};
