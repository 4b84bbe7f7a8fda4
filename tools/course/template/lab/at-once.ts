// What a list of a hundred items does to the source behind it.

import { type Clause, defineExperiment } from '@under-load/lab';
import pLimit from 'p-limit';
import { createItemSource } from '../src/fakes/item-source.ts';
import { limit, type LoadAll } from '../src/ladder/load-all.ts';

const ids = Array.from({ length: 100 }, (_, i) => i + 1);
const bounded = ['2-in-batches', 'p-limit', '3-take-turns'];

export default defineExperiment({
  name: 'at-once',
  question: 'A hundred items are asked for: how many loads at once?',
  unit: 'loads at once',
  better: 'lower',
  claim:
    'the bottom rung starts all hundred at once; every other rung, like p-limit, keeps to four',
  variants: ['1-all-at-once', ...bounded],
  async measure({ variant }) {
    const loadAll = await open(variant);
    const source = createItemSource(1);
    await loadAll(ids, source.load);
    return { value: source.mostAtOnce() };
  },
  holds: [
    {
      says: 'loads at once at the bottom rung',
      figure: (variants) => variants['1-all-at-once']?.min,
      exactly: ids.length,
    },
    ...bounded.map((name): Clause => ({
      says: `loads at once at ${name}`,
      figure: (variants) => variants[name]?.max,
      exactly: limit,
    })),
  ],
});

async function open(variant: string): Promise<LoadAll> {
  if (variant === 'p-limit') return withLibrary;
  const rung = (await import(`../src/ladder/${variant}.ts`)) as {
    loadAll: LoadAll;
  };
  return rung.loadAll;
}

const withLibrary: LoadAll = (ids, load) => {
  const inTurn = pLimit(limit);
  return Promise.all(ids.map((id) => inTurn(() => load(id))));
};
