// What happens to the others when one load fails.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Behaviour } from '@under-load/lab';
import { limit } from '../../src/ladder/load-all.ts';
import type { LoadAllFixture } from '../support/load-all-fixture.ts';

const ids = Array.from({ length: 20 }, (_, i) => i);

export const failures: Behaviour<LoadAllFixture>[] = [
  {
    name: 'a load that fails rejects with its own error',
    async prove({ loadAll }) {
      const error = new Error('no item today');

      const failure = await loadAll(ids, () =>
        Promise.reject(error),
      ).catch((reason: unknown) => reason);

      if (failure === error) return;
      throw new Error(`it gave ${String(failure)}`);
    },
  },
  {
    name: 'once a load has failed, no other begins',
    async prove({ loadAll }) {
      let begun = 0;

      await loadAll(ids, async (id) => {
        begun += 1;
        if (id === 0) throw new Error('no item today');
        await nextTurn();
        return `item ${id}`;
      }).catch(() => {});
      // By then, each of the others would have had its turn.
      for (const _ of ids) await nextTurn();

      if (begun > 0 && begun <= limit) return;
      throw new Error(`${begun} had begun when one failed`);
    },
  },
];
