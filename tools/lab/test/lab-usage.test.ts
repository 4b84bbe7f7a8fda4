import { describe, expect, it } from '@jest/globals';
import { runIn, runLab } from './run-command.ts';

const usageErrors: [string, string[], RegExp][] = [
  [
    'an unknown experiment, with the known ones',
    ['stampede'],
    /^lab: unknown experiment "stampede"; 98-fixture has: order, .+\n$/,
  ],
  [
    'an unknown flag, with the known ones',
    ['--loud'],
    /^lab: Unknown option '--loud'; known: --quick, .+\n$/,
  ],
  [
    'a flag that lacks its value',
    ['--svg'],
    /^lab: Option '--svg' argument is ambiguous; known: .+\n$/,
  ],
];

describe('the lab explains in one sentence', () => {
  it.each(usageErrors)('%s', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await runLab([...args, '--json']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('a folder without a lesson', async () => {
    const { code, stderr } = await runIn('repository', 'lab');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lab: no lesson\.ts in .+\n$/);
  });

  it('how it is used', async () => {
    const { code, stdout } = await runLab(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--svg <dir>');
  });
});

describe('plain text, with no escape sequence, is written', () => {
  it('to a pipe', async () => {
    const { stdout, stderr } = await runLab(['memory', 'throws']);
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stdout).toMatch(/^[\n -~]+$/);
    expect(stderr).toContain('memory: buffered, run 1 of 1');
  });
});
