// What the README and the instructor break, and what is seen then.

import { deepEqual, equal } from 'node:assert/strict';
import { type Attempt, defineBreakIt } from '@under-load/lab';

export default defineBreakIt({
  items: [
    {
      text: 'In `3-take-turns.ts`, remove the test of `hasFailed`, and run `test`. Which behaviour notices?',
      see: othersGoOn,
    },
    {
      text: 'In `3-take-turns.ts`, let `takeTurns` loop over `ids.entries()`. What does the source see?',
      async see({ patch, failing }) {
        await patch(
          'src/ladder/3-take-turns.ts',
          'of rest)',
          'of ids.entries())',
        );

        const failed = await failing('ladder', '3-take-turns');

        equal(
          failed.includes(named('a slow load holds up no other')),
          true,
        );
      },
    },
  ],
  cells: {
    async '1-all-at-once'({ start }) {
      const { url } = await start(['--rung', '1']);

      const answer = await fetch(`${url}/items?count=100`);
      const { atOnce } = (await answer.json()) as { atOnce: number };

      equal(atOnce, 100);
    },
    '3-take-turns': othersGoOn,
  },
});

const named = (behaviour: string) => `3-take-turns ${behaviour}`;

async function othersGoOn({ patch, failing }: Attempt): Promise<void> {
  const test = 'if (hasFailed) return;';
  await patch('src/ladder/3-take-turns.ts', test, '');

  const failed = await failing('ladder', '3-take-turns');

  deepEqual(failed, [named('once a load has failed, no other begins')]);
}
