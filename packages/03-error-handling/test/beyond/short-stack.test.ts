import { expect, it } from '@jest/globals';
import { shortStack } from '../../src/beyond/describe-error/short-stack.ts';

const folder = process.cwd();

it('has the first frames of our own code, without the folder', () => {
  const stack = `Error: x
    at ours (${folder}/src/a.ts:1:2)
    at theirs (${folder}/node_modules/express/lib/b.js:3:4)
    at node:internal/timers:5:6
    at async file://${folder}/src/c.ts:7:8
    at main (/elsewhere/d.ts:9:1)
    at fourth (${folder}/src/e.ts:2:3)`;

  const told = shortStack(stack)?.split('\n');

  expect(told).toEqual([
    'at ours (src/a.ts:1:2)',
    'at async src/c.ts:7:8',
    'at main (/elsewhere/d.ts:9:1)',
  ]);
});

it('has one frame of other code where there is none of ours', () => {
  const stack = `Error: x\n    at node:net:1:2\n    at node:events:3:4`;

  expect(shortStack(stack)).toBe('at node:net:1:2');
});

it('leaves out a stack that has the message alone', () => {
  expect(shortStack('TimeoutError: too late')).toBeUndefined();
});
