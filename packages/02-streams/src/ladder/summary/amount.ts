// Reads a field as a number.

const decimal = /^-?\d+(\.\d+)?$/;

/** An empty field counts as 0; NaN when the text is no number. */
export function parseAmount(text = ''): number {
  if (text === '') return 0;
  return decimal.test(text) ? Number(text) : NaN;
}
