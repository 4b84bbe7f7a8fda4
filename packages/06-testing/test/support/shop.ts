// A package of one file, its suites, and mutants of it.

import { fileURLToPath } from 'node:url';
import type { Mutant } from '../../mutants/mutant.ts';
import type { Suite } from '../../mutants/runner/mutant-run.ts';

const home = new URL('../fixtures/shop/', import.meta.url);

export const folder = fileURLToPath(home);

export const suites = {
  total: suite('total'),
  price: suite('price'),
  failing: suite('failing'),
};

export const shopMutants = {
  adds: mutant(
    'adds',
    'return cents * count;',
    'return cents + count;',
  ),
  discount: mutant('discount', '0.9', '0.8'),
  'ten-is-enough': mutant('ten-is-enough', '> 10', '> 9'),
  'never-called': mutant('never-called', "'nobody calls this'", "''"),
  // It would spin as well; asleep, it leaves the processor to others.
  endless: mutant(
    'endless',
    'left -= 1',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)',
  ),
  exits: mutant('exits', 'let left', 'process.exit(3);\n  let left'),
  'throws-at-load': mutant(
    'throws-at-load',
    'export function total',
    "throw new Error('broken');\nexport function total",
  ),
};

function suite(name: string): Suite {
  const file = new URL(`suites/${name}.ts`, home);
  return { name, files: [fileURLToPath(file)] };
}

function mutant(name: string, find: string, replace: string): Mutant {
  const texts = { sentence: name, cost: '', hint: '' };
  return { name, ...texts, file: 'price.ts', find, replace };
}
