// A bug that a developer could write, as a patch of one place.

export interface Mutant {
  /** In kebab-case: `token-never-expires`. */
  name: string;
  /** What is wrong, for the list. */
  sentence: string;
  /** What it would have cost in production. */
  cost: string;
  /** What a test has to look at; not the test. */
  hint: string;
  /** In `src/`, such as `app/orders/tax.ts`. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

/** A mutant of this lesson. */
export interface Bug extends Mutant {
  /** The first rung that notices it; the tests prove it. */
  noticedBy: string;
  /** Whether that rung's `live` file notices it alone. @default false */
  live?: boolean;
}

/** @throws TypeError when `find` does not stand there exactly once. */
export function applyMutant(source: string, mutant: Mutant): string {
  const { name, file, find, replace } = mutant;
  const parts = source.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new TypeError(
    `mutant ${name}: its text stands ${parts.length - 1} times in ${file}`,
  );
}
