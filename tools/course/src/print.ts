/** Writes to stdout; returns 0, for a command that ends well. */
export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
