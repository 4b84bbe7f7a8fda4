import { expect, it } from '@jest/globals';
import { lint } from './support/lint.ts';

const file = 'packages/01-event-emitter/src/app/app.ts';

/** A function of so many lines of its own; `inside` is one of them. */
function withLines(count: number, inside = ''): string {
  const calls = Array.from({ length: count - 2 }, () => '  call();');
  const head = 'export function long(call: () => void) {';
  return [head, ...calls, inside, '}', ''].join('\n');
}

async function complaints(code: string): Promise<string[]> {
  const messages = await lint(file, code);
  return messages
    .filter(({ ruleId }) => ruleId === 'house/function-lines')
    .map(({ message }) => message);
}

it('refuses a function of 26 lines, and takes one of 25', async () => {
  expect(await complaints(withLines(25))).toEqual([]);
  expect(await complaints(withLines(26))).toEqual([
    'This function has 26 lines of its own; at most 25.',
  ]);
});

it('counts a function inside another for itself, but for a line', async () => {
  const method = ['  return () => {', '    call();', '  };'].join('\n');

  expect(await complaints(withLines(24, method))).toEqual([]);
  expect(await complaints(withLines(25, method))).toHaveLength(1);
});

it('does not count comments and empty lines', async () => {
  const code = withLines(
    25,
    '\n  // Why.\n\n  /* And\n     more. */\n',
  );

  expect(await complaints(code)).toEqual([]);
});
