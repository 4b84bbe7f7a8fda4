import { expect, it } from '@jest/globals';
import {
  judgeCores,
  judgeMemory,
} from '../../src/preflight/machine.ts';
import { judgeNative } from '../../src/preflight/native-packages.ts';
import { judgeNodeOptions } from '../../src/preflight/node-options.ts';
import { judgePorts } from '../../src/preflight/ports.ts';
import { judgeService } from '../../src/preflight/services.ts';

it.each([
  [undefined, 'ok'],
  [
    '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    'ok',
  ],
  ['--max-old-space-size=4096', 'warning'],
  ['--inspect-brk', 'blocker'],
  ['--inspect=9230', 'blocker'],
  ['--require ./trace.js', 'blocker'],
])('judges NODE_OPTIONS=%s: %s', (value, level) => {
  expect(judgeNodeOptions(value).level).toBe(level);
});

it('warns of one core, for lesson 04', () => {
  expect(judgeCores(2).level).toBe('ok');
  expect(judgeCores(1)).toMatchObject({
    level: 'warning',
    says: expect.stringContaining('lesson 04'),
  });
});

it('warns of little memory', () => {
  expect(judgeMemory(8).level).toBe('ok');
  expect(judgeMemory(1.5).level).toBe('warning');
});

it('is blocked by packages of another platform', () => {
  expect(judgeNative('linux-x64', true).level).toBe('ok');
  expect(judgeNative('linux-x64', false).level).toBe('blocker');
});

it('names the ports that are taken', () => {
  expect(judgePorts([3001, 4000], []).level).toBe('ok');
  expect(judgePorts([3001, 4000], [4000])).toMatchObject({
    level: 'warning',
    says: '4000: taken by another program',
  });
});

it('says which source a service comes from, and why', () => {
  const finding = judgeService({
    name: 'redis',
    takes: 'embedded Valkey',
    passedBy: ['REDIS_URL is not set', 'no Redis on PATH'],
  });

  expect(finding).toEqual({
    level: 'ok',
    says: 'redis: embedded Valkey (REDIS_URL is not set; no Redis on PATH)',
  });
});

it('is blocked by a variable that leads nowhere', () => {
  const finding = judgeService({
    name: 'redis',
    passedBy: [],
    problem: 'REDIS_URL leads nowhere: start that server, or unset it.',
  });

  expect(finding).toEqual({
    level: 'blocker',
    says: 'redis: REDIS_URL leads nowhere',
    remedy: 'Start that server, or unset it.',
  });
});
