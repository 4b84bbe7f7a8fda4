// Reads options from the environment and from the command line.
// Every reader throws a TypeError that names the option and the value.

export interface Range {
  /** @default 0 */
  min?: number;
  max: number;
}

/** @param text Decimal digits, such as `env['PORT'] ?? '3000'`. */
export function readInteger(
  name: string,
  text: string,
  { min = 0, max }: Range,
): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new TypeError(`${name} must be ${min} to ${max}: ${text}`);
}

/** Returns the origin of an http URL; undefined without a text. */
export function readUrl(
  name: string,
  text: string | undefined,
): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol.startsWith('http')) return url.origin;
  throw new TypeError(`${name} must be an http URL: ${text}`);
}

export function oneOf<T extends string>(
  name: string,
  text: string,
  choices: readonly T[],
): T {
  const choice = choices.find((known) => known === text);
  if (choice) return choice;
  const known = choices.join(', ');
  throw new TypeError(`${name} must be one of ${known}: ${text}`);
}
