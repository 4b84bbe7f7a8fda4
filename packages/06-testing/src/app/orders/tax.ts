// The tax on an order, in whole cents: no step uses fractions.
//
//   rate   0 %       8.25 %              12.5 %
//   |-----------|--------------|------------------------->
//   0         50.00         500.00        taxable amount
//
// Each part of the amount is taxed at the rate of its own bracket, as
// with an income tax. The sum is rounded once; half a cent goes up.

export interface TaxBracket {
  /** The last cent of the bracket; null when it has no end. */
  upToCents: number | null;
  /** Hundredths of a percent: 825 are 8.25 %. */
  basisPoints: number;
}

export interface TaxRules {
  /** The lowest first; the last one has no end. */
  brackets: readonly TaxBracket[];
  /** The products of these are not taxed. */
  exemptCategories: readonly string[];
}

export interface TaxableLine {
  category: string;
  /** Of the whole line: price times quantity. */
  cents: number;
}

export interface Tax {
  /** The part of the order that is taxed. */
  taxableCents: number;
  taxCents: number;
}

export const standardRules: TaxRules = {
  brackets: [
    { upToCents: 5_000, basisPoints: 0 },
    { upToCents: 50_000, basisPoints: 825 },
    { upToCents: null, basisPoints: 1_250 },
  ],
  exemptCategories: ['books', 'food'],
};

const basisPointsInAll = 10_000;

/**
 * @param exempt Whether the customer pays no tax at all.
 * @throws RangeError when an amount is not a whole number of cents, or
 * too large to calculate with exactly.
 */
export function calculateTax(
  lines: readonly TaxableLine[],
  exempt = false,
  rules: TaxRules = standardRules,
): Tax {
  const taxableCents = exempt ? 0 : sumTaxable(lines, rules);
  let parts = 0;
  let floor = 0;
  for (const { upToCents, basisPoints } of rules.brackets) {
    const ceiling = Math.min(taxableCents, upToCents ?? Infinity);
    if (ceiling > floor) parts += (ceiling - floor) * basisPoints;
    floor = upToCents ?? floor;
  }
  return { taxableCents, taxCents: roundHalfUp(parts) };
}

function sumTaxable(
  lines: readonly TaxableLine[],
  { exemptCategories }: TaxRules,
): number {
  let sum = 0;
  for (const { category, cents } of lines) {
    assertCents(cents);
    if (!exemptCategories.includes(category)) sum += cents;
  }
  assertCents(sum);
  return sum;
}

function assertCents(cents: number): void {
  const safe = Number.isSafeInteger(cents * basisPointsInAll);
  if (safe && Number.isInteger(cents) && cents >= 0) return;
  throw new RangeError(`cents must be 0 or more, whole: ${cents}`);
}

/** @param parts Ten-thousandths of a cent. */
function roundHalfUp(parts: number): number {
  const rest = parts % basisPointsInAll;
  const whole = (parts - rest) / basisPointsInAll;
  return rest * 2 >= basisPointsInAll ? whole + 1 : whole;
}
