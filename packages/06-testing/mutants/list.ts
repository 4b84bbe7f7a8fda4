// Prints every bug, the first rung that notices it, and its price.

import { mutants } from './all.ts';

const rows = mutants
  .toSorted((a, b) => a.noticedBy.localeCompare(b.noticedBy))
  .map(({ sentence, cost, noticedBy }) =>
    ['', sentence, noticedBy[0], cost, ''].join(' | ').trim(),
  );

const head = [
  '| bug | rung | what it would have cost |',
  '| --- | ---: | --- |',
];
console.log([...head, ...rows].join('\n'));
