// What a list of a hundred does to the source behind it.

import { defineExperiment } from '@under-load/lab';
import pLimit from 'p-limit';
import { createItemSource } from '../src/item-source.ts';
import { limit, type LoadAll } from '../src/load-all.ts';

const ids = Array.from({ length: 100 }, (_, i) => i + 1);

export default defineExperiment({
  name: 'at-once',
  question: 'A hundred items are asked for: how many loads at once?',
  unit: 'loads at once',
  better: 'lower',
  claim:
    'everything at once is all hundred; the top rung, like p-limit, keeps to four',
  variants: ['1-all-at-once', 'p-limit', '2-at-most-four'],
  async measure({ variant }) {
    const loadAll = await open(variant);
    const source = createItemSource(1);
    await loadAll(ids, source.load);
    return { value: source.mostAtOnce() };
  },
  holds: (variants) =>
    variants['1-all-at-once']?.min === 100 &&
    variants['p-limit']?.max === limit &&
    variants['2-at-most-four']?.max === limit,
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
