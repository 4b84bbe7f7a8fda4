// Reads a field as a number.

/** So few digits that no sum becomes infinite. */
const decimal = /^-?\d{1,15}(\.\d{1,15})?$/;

/** An empty field counts as 0; NaN when the text is no number. */
export function parseAmount(text = ''): number {
  if (text === '') return 0;
  return decimal.test(text) ? Number(text) : NaN;
}
