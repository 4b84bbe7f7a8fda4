// A bug that somebody could have written, as a patch of one place.

export interface Mutant {
  /** In kebab-case: `token-never-expires`. */
  name: string;
  /** What is wrong, for whoever reads the list. */
  sentence: string;
  /** What it would have cost in production. */
  cost: string;
  /** What a test would have to look at; not the test. */
  hint: string;
  /** In `src/`, such as `tax.ts` or `routes/orders.ts`. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

/** @throws TypeError when `find` is not there exactly once. */
export function applyMutant(source: string, mutant: Mutant): string {
  const { name, file, find, replace } = mutant;
  const parts = source.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new TypeError(
    `mutant ${name}: its text stands ${parts.length - 1} times in ${file}`,
  );
}
