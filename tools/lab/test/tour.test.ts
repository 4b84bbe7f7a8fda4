import { describe, expect, it } from '@jest/globals';
import type { TourDocument } from '../src/result.ts';
import { runIn } from './run-command.ts';

const lesson = 'repository/packages/01-true';

describe('the tour', () => {
  it('ends with a table of every claim, and 1 if any fails', async () => {
    const { code, stdout } = await runIn('repository', 'lab-tour');
    expect(code).toBe(1);
    expect(stdout).toContain('01  A claim that is true');
    expect(stdout).toMatch(/01-true +folder +yes\n/);
    expect(stdout).toMatch(/02-false +folder +NO\n$/);
  });

  it('prints one document under --json, from any folder', async () => {
    const { stdout } = await runIn(lesson, 'lab-tour', ['--json']);
    const { lessons } = JSON.parse(stdout) as TourDocument;
    const claims = lessons.map(({ lesson: name, experiments }) => [
      name,
      experiments.map(({ holds, variants }) => [
        holds,
        variants['only']?.runs,
      ]),
    ]);
    expect(claims).toEqual([
      ['01-true', [[true, 1]]],
      ['02-false', [[false, 1]]],
    ]);
  });

  it('takes every run under --full', async () => {
    const args = ['--json', '--full'];
    const { stdout } = await runIn(lesson, 'lab-tour', args);
    const { lessons } = JSON.parse(stdout) as TourDocument;
    const only = lessons[0]?.experiments[0]?.variants['only'];
    expect(only?.runs).toBe(3);
  });

  it('refuses an argument that it does not know', async () => {
    const { code, stderr } = await runIn(lesson, 'lab-tour', ['now']);
    expect(code).toBe(1);
    expect(stderr).toBe('lab-tour: unknown argument "now"\n');
  });
});
