// What is loaded, and how much of it at once.

import type { Behaviour } from '@under-load/lab';
import { createItemSource } from '../../src/fakes/item-source.ts';
import { limit } from '../../src/ladder/load-all.ts';
import type { LoadAllFixture } from '../support/load-all-fixture.ts';

export const loads: Behaviour<LoadAllFixture>[] = [
  {
    name: 'items come in the order in which they were asked for',
    async prove({ loadAll }) {
      // The first takes longest.
      const turns = [3, 2, 1];
      const load = async (id: number) => {
        for (let i = 0; i < id; i += 1) await Promise.resolve();
        return `item ${id}`;
      };

      const items = await loadAll(turns, load);

      const found = items.join(', ');
      if (found === 'item 3, item 2, item 1') return;
      throw new Error(`they came as: ${found}`);
    },
  },
  {
    name: 'at most four loads are in flight at once',
    async prove({ loadAll }) {
      const source = createItemSource(1);
      const ids = Array.from({ length: 100 }, (_, i) => i);

      await loadAll(ids, source.load);

      const most = source.mostAtOnce();
      if (most === limit) return;
      throw new Error(`${most} were in flight at once`);
    },
  },
];
