// One part of a claim: in words, and as code.

import type { Variants } from './experiment.ts';

/** A number, or another variant's figure. */
type Threshold = number | Figure;

/** Undefined when it was not measured: then the clause does not hold. */
type Figure = (variants: Variants) => number | undefined;

/** How a figure is compared with its threshold. */
export const bounds = {
  exactly: { words: 'exactly', allows: (a, b) => a === b },
  atMost: { words: 'at most', allows: (a, b) => a <= b },
  atLeast: { words: 'at least', allows: (a, b) => a >= b },
  below: { words: 'below', allows: (a, b) => a < b },
  above: { words: 'above', allows: (a, b) => a > b },
} satisfies Record<string, Bound>;

interface Bound {
  words: string;
  allows: (figure: number, threshold: number) => boolean;
}

export type BoundName = keyof typeof bounds;

/** Has just one of the bounds. */
export interface Clause extends Partial<Record<BoundName, Threshold>> {
  says: string;
  figure: Figure;
}

/** What came of a clause, as a result keeps it. */
export interface JudgedClause {
  says: string;
  holds: boolean;
  /** Absent when it was not measured. */
  figure?: number;
  bound: BoundName;
  /** Absent when it was not measured. */
  threshold?: number;
  /** The figure of each run by itself, where there are several. */
  min?: number;
  max?: number;
}

/** @throws TypeError when it does not have just one bound. */
export function boundOf(clause: Clause): BoundName {
  const names = Object.keys(bounds) as BoundName[];
  const own = names.filter((name) => clause[name] !== undefined);
  const [name] = own;
  if (name && own.length === 1) return name;
  throw new TypeError(
    `"${clause.says}" needs one of ${names.join(', ')}, ` +
      `and has ${own.join(', ') || 'none'}`,
  );
}

/**
 * @param rounds What each variant found in one run, a run each: they
 * show how far a figure spreads.
 */
export function judgeClaim(
  clauses: Clause[],
  variants: Variants,
  rounds: Variants[] = [],
): JudgedClause[] {
  return clauses.map((clause) => judge(clause, variants, rounds));
}

function judge(
  clause: Clause,
  variants: Variants,
  rounds: Variants[],
): JudgedClause {
  const bound = boundOf(clause);
  const figure = known(clause.figure(variants));
  const asked = clause[bound];
  const threshold = known(
    typeof asked === 'function' ? asked(variants) : asked,
  );
  const holds =
    figure !== undefined &&
    threshold !== undefined &&
    bounds[bound].allows(figure, threshold);
  return {
    says: clause.says,
    holds,
    bound,
    ...(figure !== undefined && { figure }),
    ...(threshold !== undefined && { threshold }),
    ...spreadOf(clause, rounds),
  };
}

function spreadOf({ figure }: Clause, rounds: Variants[]) {
  const figures = rounds
    .map((round) => known(figure(round)))
    .filter((one) => one !== undefined);
  if (figures.length < 2) return {};
  return { min: Math.min(...figures), max: Math.max(...figures) };
}

function known(figure: number | undefined): number | undefined {
  return Number.isFinite(figure) ? figure : undefined;
}
