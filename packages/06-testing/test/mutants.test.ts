// Every mutant is a patch that applies, parses and changes something.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { mutants } from '../mutants/all.ts';
import { applyMutant } from '../mutants/mutant.ts';
import { transpile } from '../mutants/runner/transpile.ts';

const src = new URL('../src/', import.meta.url);

describe.each(mutants)('$name', (mutant) => {
  it('changes one place, and leaves a file that parses', async () => {
    const file = new URL(mutant.file, src);
    const source = await readFile(file, 'utf8');

    const mutated = applyMutant(source, mutant);

    const before = transpile(source, mutant.file);
    const after = transpile(mutated, mutant.file);
    expect(after.problems).toEqual([]);
    expect(after.code).not.toBe(before.code);
  });

  it('has a name, and says what it is, costs and takes', () => {
    const { name, sentence, cost, hint } = mutant;

    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sentence).toMatch(/^[^|\n]{10,80}$/);
    expect(cost).toMatch(/^\P{Ll}.{20,}[.?]$/u);
    expect(hint).toMatch(/^\P{Ll}.{20,}\.$/u);
  });
});

it('has each name, and each sentence, once', () => {
  const names = mutants.map(({ name }) => name);
  const sentences = mutants.map(({ sentence }) => sentence);

  expect(new Set(names).size).toBe(mutants.length);
  expect(new Set(sentences).size).toBe(mutants.length);
});

it('refuses a patch whose place is there twice', () => {
  const mutant = {
    ...{ name: 'twice', sentence: '', cost: '', hint: '' },
    ...{ file: 'a.ts', find: 'a', replace: 'b' },
  };

  expect(() => applyMutant('a a', mutant)).toThrow(/stands 2 times/);
  expect(() => applyMutant('none', mutant)).toThrow(
    /stands 1 times|stands 0/,
  );
});
