import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { bareEnvironment } from '../../ci/bare-environment.ts';

const before = { ...process.env };
const root = path.resolve('/a-course-of-ours');
const places = {
  root,
  home: '/home/lone',
  downloads: '/downloads',
  temporary: '/temporary',
};

beforeEach(() => {
  const bin = path.join(root, 'node_modules', '.bin');
  process.env['PATH'] = [bin, before['PATH']].join(path.delimiter);
  process.env['NODE_OPTIONS'] = '--no-warnings';
  process.env['REDIS_URL'] = 'redis://127.0.0.1:6379';
});

afterEach(() => {
  process.env = { ...before };
});

it('has nothing of the repository, and nothing of a person', () => {
  const env = bareEnvironment(places);

  expect(env['PATH']).not.toContain(root);
  expect(env['PATH']).not.toBe('');
  expect(env).not.toHaveProperty('NODE_OPTIONS');
  expect(env).not.toHaveProperty('REDIS_URL');
  expect(env['HOME']).toBe('/home/lone');
});

it('has the Node.js that CI fetched, and no pnpm', () => {
  const folders = ['node', '_npx/1', 'pnpm'].map((name) =>
    path.join('/of-ci', name, 'node_modules', '.bin'),
  );
  process.env['PATH'] = folders.join(path.delimiter);

  const env = bareEnvironment(places);

  expect(env['PATH']).toBe(folders[0]);
});

it('keeps the registry that this network asks for', () => {
  const env = bareEnvironment(places);

  expect(URL.canParse(env['npm_config_registry'] ?? '')).toBe(true);
});
