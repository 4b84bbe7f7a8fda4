// Chooses a rung of the ladder by its name: a server's `--rung`.

import { readdirSync } from 'node:fs';
import { oneOf } from './options.ts';

export interface Rung {
  /** Such as `2-in-batches`. */
  name: string;
  /** Import it: `await import(rung.url)`. */
  url: string;
}

/**
 * @param ladder Its folder, such as `new URL('ladder/',
 * import.meta.url)`.
 * @param asked The rung's name or number. @default the top rung's
 * @throws TypeError that lists the rungs when there is no such rung.
 */
export function chooseRung(
  ladder: URL,
  asked?: string,
  option = '--rung',
): Rung {
  const names = rungNames(ladder);
  const byNumber = names.find((name) => name.startsWith(`${asked}-`));
  const wanted = byNumber ?? asked ?? names.at(-1) ?? '';
  const name = oneOf(option, wanted, names);
  return { name, url: new URL(`${name}.ts`, ladder).href };
}

/** From the bottom to the top. */
function rungNames(ladder: URL): string[] {
  return readdirSync(ladder)
    .filter((file) => /^\d-.+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
