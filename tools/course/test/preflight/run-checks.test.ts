import { expect, it } from '@jest/globals';
import { chooseLook } from '@under-load/lab/cli';
import {
  blocker,
  type Check,
  ok,
  warning,
} from '../../src/preflight/check.ts';
import {
  isReady,
  renderFindings,
} from '../../src/preflight/render-findings.ts';
import { runChecks } from '../../src/preflight/run-checks.ts';

const { signal } = new AbortController();
const surroundings = { root: '/', env: {}, signal };
const plain = chooseLook(true);

function check(name: string, look: Check['look']): Check {
  return { name, look };
}

it('goes on when a check fails itself', async () => {
  const findings = await runChecks(
    [
      check('first', () => Promise.reject(new Error('no such disk'))),
      check('second', async () => [ok('fine')]),
    ],
    surroundings,
  );

  expect(findings).toMatchObject([
    { check: 'first', level: 'warning', says: expect.any(String) },
    { check: 'second', level: 'ok', says: 'fine' },
  ]);
  expect(findings[0]?.says).toContain('no such disk');
});

it('is ready unless something blocks', () => {
  const named = { check: 'disk' };

  const warned = [{ ...named, ...warning('little', 'Free some.') }];
  const blocked = [{ ...named, ...blocker('none', 'Free some.') }];

  expect(isReady(warned)).toBe(true);
  expect(isReady(blocked)).toBe(false);
});

it('prints a line for each, the remedy below, and a verdict', () => {
  const text = renderFindings(
    [
      { check: 'node', ...ok('Node.js 22.1.0') },
      { check: 'disk', ...warning('little', 'Free some.') },
    ],
    plain,
  );

  expect(text).toBe(
    [
      'ok       node      Node.js 22.1.0',
      'warning  disk      little',
      '                   Free some.',
      '',
      'Ready, with 1 warning.',
      '',
    ].join('\n'),
  );
});
