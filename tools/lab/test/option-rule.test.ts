// An option that is `undefined` takes the default: the lint rule that
// holds it must fire.

import { expect, it } from '@jest/globals';
import { lint } from './support/lint.ts';

const file = 'packages/01-event-emitter/src/app/app.ts';

async function rulesBrokenBy(code: string): Promise<string[]> {
  const messages = await lint(file, code);
  return messages.map(({ ruleId }) => ruleId);
}

it('refuses options that are spread over defaults', async () => {
  const code = `export function start(options: object): object {
  const defaults = { limit: 3 };
  return { ...defaults, ...options };
}
`;
  expect(await rulesBrokenBy(code)).toEqual(['no-restricted-syntax']);
});

it('takes other objects that are put together', async () => {
  const code = `export function merge(env: object, more: object): object {
  return { ...env, ...more };
}
`;
  expect(await rulesBrokenBy(code)).toEqual([]);
});
