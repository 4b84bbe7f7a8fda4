import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { judgeGit } from '../../src/preflight/git.ts';
import {
  coveredByCi,
  judgeNode,
} from '../../src/preflight/node-version.ts';
import {
  judgeNpm,
  judgePnpm,
} from '../../src/preflight/npm-version.ts';

it.each([
  ['18.20.4', 'blocker'],
  ['20.18.3', 'blocker'],
  ['20.19.0', 'ok'],
  ['21.7.3', 'warning'],
  ['22.1.0', 'ok'],
  ['25.0.0', 'warning'],
  ['28.0.0', 'warning'],
])('judges Node.js %s: %s', (version, level) => {
  expect(judgeNode(version).level).toBe(level);
});

it('names the versions that CI covers', () => {
  const file = new URL(
    '../../../../.github/workflows/ci.yml',
    import.meta.url,
  );
  const [, listed = ''] =
    /^ +node: \[(.+)\]/m.exec(readFileSync(file, 'utf8')) ?? [];

  const versions = listed.split(', ').map((one) => one.slice(1, -1));

  expect(versions).toEqual(coveredByCi);
});

it.each([
  [undefined, 'warning'],
  ['6.14.18', 'warning'],
  ['10.8.2', 'ok'],
])('judges npm %s: %s', (version, level) => {
  expect(judgeNpm(version).level).toBe(level);
});

it('judges the pnpm that runs it, if one does', () => {
  const levels = [
    judgePnpm('pnpm/12.21.0 npm/? node/v20.20.2'),
    judgePnpm('pnpm/9.1.0 npm/? node/v20.20.2'),
    judgePnpm('npm/10.8.2 node/v20.20.2'),
  ].map((findings) => findings.map(({ level }) => level));

  expect(levels).toEqual([['ok'], ['warning'], []]);
});

it('can do without git', () => {
  expect(judgeGit(undefined).level).toBe('warning');
  expect(judgeGit('git version 2.47.1').level).toBe('ok');
});
