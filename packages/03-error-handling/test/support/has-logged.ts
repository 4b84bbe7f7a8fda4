// Whether the log of a process gets a line, soon.

import { ok } from 'node:assert/strict';
import { soon } from './soon.ts';

/** @param what The source of a pattern. */
export async function hasLogged(
  output: () => string,
  what: string,
): Promise<void> {
  const pattern = new RegExp(what);
  const text = await soon(output, (all) => pattern.test(all));
  ok(pattern.test(text), `the log lacks "${what}"`);
}
