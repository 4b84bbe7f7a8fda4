import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Ended } from './run-command.ts';
import { runLab } from './run-command.ts';

describe('a claim does not hold', () => {
  it('when a clause does not, and explains it', async () => {
    const { code, stdout } = await runLab(['false-claim']);
    expect(code).toBe(1);
    expect(stdout).toContain('DOES NOT HOLD: One load is enough.');
    expect(stdout).toMatch(/only +1,000/);
    expect(stdout).toContain('FAIL loads: 1,000, to be exactly 1');
    expect(stdout).toContain('Each variant ran once');
    expect(stdout).toMatch(/How busy|busy before this began/);
    expect(stdout).toContain(
      'Run it again: npx -y pnpm@12 --filter 98-fixture lab false-claim',
    );
  });

  it('when a clause throws, and says what', async () => {
    const { code, stdout } = await runLab(['broken-claim']);
    expect(code).toBe(1);
    expect(stdout).toContain('DOES NOT HOLD: One load is enough.');
    expect(stdout).toContain('expected 1 load, saw 1000');
  });
});

describe('an experiment fails with one clear sentence', () => {
  const failing = [
    ['throws', 'the database said no'],
    ['crashes', 'its process exited with code 7 before it reported'],
    ['infinite', 'measure returned Infinity for rate'],
    ['hangs', 'took longer than 0.4 s'],
    ['spins', 'took longer than 0.4 s'],
  ] as const;
  let ended: Ended;

  beforeAll(async () => {
    const names = failing.map(([name]) => name);
    ended = await runLab([...names, 'not-there', 'memory']);
  });

  it.each(failing)('when its measure %s', (name, cause) => {
    expect(ended.stdout).toContain(
      `FAILED: experiment ${name}, variant only: ${cause}`,
    );
  });

  it('when its file is missing', () => {
    expect(ended.stdout).toContain(
      'FAILED: experiment not-there could not be loaded: ' +
        'there is no lab/not-there.ts',
    );
  });

  it('and the others run all the same', () => {
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('holds: A stream takes less');
  });
});
