// Prints every bug, the first rung that notices it, and its price.

import lesson from '../lesson.ts';
import { mutants } from './all.ts';
import type { Mutant } from './mutant.ts';

const rows = mutants
  .map((mutant) => ({ mutant, rung: firstToNotice(mutant) }))
  .toSorted((a, b) => a.rung - b.rung)
  .map(({ mutant: { sentence, cost }, rung }) =>
    ['', sentence, rung, cost, ''].join(' | ').trim(),
  );

const head = [
  '| bug | rung | what it would have cost |',
  '| --- | ---: | --- |',
];
console.log([...head, ...rows].join('\n'));

/** As `lesson.ts` declares, and the tests prove. */
function firstToNotice({ sentence }: Mutant): number {
  const name = `notices: ${sentence}`;
  const missing = lesson.ladder.filter(({ breaks }) => name in breaks);
  return missing.length + 1;
}
