// What happens to the others while one load is slow.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Behaviour } from '@under-load/lab';
import type { LoadAllFixture } from '../support/load-all-fixture.ts';

export const slowLoads: Behaviour<LoadAllFixture>[] = [
  {
    name: 'a slow load holds up no other',
    async prove({ loadAll }) {
      const ids = Array.from({ length: 20 }, (_, i) => i);
      let begun = 0;
      let answer: (item: string) => void = () => {};
      const load = (id: number) => {
        begun += 1;
        if (id > 0) return Promise.resolve(`item ${id}`);
        return new Promise<string>((resolve) => (answer = resolve));
      };

      const loading = loadAll(ids, load);
      // By then, each of the others had its turn.
      for (const _ of ids) await nextTurn();
      const before = begun;
      answer('item 0');
      await loading;

      if (before === ids.length) return;
      throw new Error(`${before} of ${ids.length} had begun`);
    },
  },
];
