// What an attack must meet.

import { equal } from 'node:assert/strict';

/** Fails when the attack succeeds, or ends with another error. */
export async function refused(what: string, attack: Promise<unknown>) {
  const answer = await attack.then(
    () => 'let in',
    ({ code, name }: { code?: string; name: string }) => code ?? name,
  );
  equal(`${what}: ${answer}`, `${what}: REFUSED`);
}
