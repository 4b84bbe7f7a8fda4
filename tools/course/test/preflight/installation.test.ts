import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { installation } from '../../src/preflight/installation.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

let root: string;

beforeEach(() => {
  root = openFolder();
  writeFiles(root, {
    'package.json': '{}',
    'pnpm-lock.yaml': 'express 5',
    'packages/01-one/package.json': JSON.stringify({
      dependencies: { express: '5' },
      optionalDependencies: { 'of-another-platform': '1' },
    }),
    'tools/lab/package.json': '{}',
  });
});

afterEach(() => {
  removeFolder(root);
});

function look() {
  const { signal } = new AbortController();
  return installation.look({ root, env: {}, signal });
}

function install(lock: string) {
  writeFiles(root, {
    'packages/01-one/node_modules/express/package.json': '{}',
    'node_modules/.pnpm/lock.yaml': lock,
  });
}

it('is complete when all is there, as locked', async () => {
  install('express 5');

  const [finding] = await look();

  expect(finding?.level).toBe('ok');
});

it('misses what a package asks for', async () => {
  const [finding] = await look();

  expect(finding).toMatchObject({
    level: 'blocker',
    says: '1 missing, such as express of packages/01-one',
  });
});

it('notices a lock file that is newer than the install', async () => {
  install('express 4');

  const [finding] = await look();

  expect(finding).toMatchObject({
    level: 'warning',
    says: 'not what pnpm-lock.yaml says by now',
  });
});

it('does not mind how lines end', async () => {
  writeFiles(root, { 'pnpm-lock.yaml': 'a\r\nb' });
  install('a\nb');

  const [finding] = await look();

  expect(finding?.level).toBe('ok');
});
