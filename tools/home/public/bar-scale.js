// The scale that the lab's charts have (`tools/lab/src/chart-scale.ts`),
// for bars that grow while they are measured.

// From here on, linear bars would leave the small ones invisible.
const wideSpread = 100;

/**
 * @param {number[]} values
 * @returns {{ isLog: boolean, share: (value: number) => number }}
 */
export function barScale(values) {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const isLog = largest / smallest >= wideSpread;
  /** @param {number} value */
  const lengthOf = (value) =>
    isLog ? Math.log1p(Math.abs(value) / smallest) : Math.abs(value);
  const most = sizes.length > 0 ? lengthOf(largest) : Infinity;
  return { isLog, share: (value) => lengthOf(value) / most };
}
