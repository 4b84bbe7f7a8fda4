// The primes below a bound, by the sieve of Eratosthenes.

export interface Primes {
  below: number;
  count: number;
  /** The five largest, in ascending order. */
  last: number[];
}

/** One byte a number: a sieve of 50 MB is enough for a lesson. */
export const largestSieve = 50_000_000;

/** @throws RangeError when `below` is not a whole number in bounds. */
export function primes({ below }: { below: number }): Primes {
  checkBound(below);
  const composite = sieve(below);
  const last: number[] = [];
  let count = 0;
  for (let n = below - 1; n >= 2; n -= 1) {
    if (composite[n]) continue;
    count += 1;
    if (last.length < 5) last.unshift(n);
  }
  return { below, count, last };
}

function sieve(below: number): Uint8Array {
  const composite = new Uint8Array(below);
  for (let n = 2; n * n < below; n += 1) {
    if (composite[n]) continue;
    for (let m = n * n; m < below; m += n) composite[m] = 1;
  }
  return composite;
}

function checkBound(below: number): void {
  const isUsable = Number.isSafeInteger(below) && below >= 0;
  if (isUsable && below <= largestSieve) return;
  throw new RangeError(
    `below must be a whole number, 0 to ${largestSieve}: ${below}`,
  );
}
