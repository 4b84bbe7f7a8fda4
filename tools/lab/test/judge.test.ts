import { describe, expect, it } from '@jest/globals';
import type { Behaviour } from '../src/behaviour.ts';
import { judge } from '../src/judge.ts';

const sentence = 'a second read does not reach the database';

interface Counter {
  reads: number;
}

const behaviour: Behaviour<Counter> = {
  name: sentence,
  prove: async ({ reads }) => {
    if (reads !== 1) throw new Error(`expected 1 read, saw ${reads}`);
  },
};

describe('a behaviour that a rung claims to hold', () => {
  it('passes when it holds', async () => {
    await expect(verdict({ reads: 1 })).resolves.toBe('passes');
  });

  it('fails with the reason when it does not', async () => {
    await expect(verdict({ reads: 2 })).resolves.toBe(
      'expected 1 read, saw 2',
    );
  });
});

describe('a behaviour that a rung declares broken', () => {
  const breaks = { [sentence]: /saw 2/ };

  it('passes when it breaks for the stated reason', async () => {
    await expect(verdict({ reads: 2, breaks })).resolves.toBe('passes');
  });

  it('passes when a terminal coloured the reason', async () => {
    const coloured = { [sentence]: /expected 1 read/ };
    const prove = () =>
      Promise.reject(new Error('expected \u001b[32m1\u001b[39m read'));
    const passes = verdict({ reads: 2, breaks: coloured, prove });
    await expect(passes).resolves.toBe('passes');
  });

  it('fails when it holds after all', async () => {
    await expect(verdict({ reads: 1, breaks })).resolves.toContain(
      'declared broken, but it holds',
    );
  });

  it('fails when it breaks for another reason', async () => {
    const message = await verdict({ reads: 3, breaks });
    expect(message).toContain('breaks for another reason');
    expect(message).toContain('/saw 2/');
    expect(message).toContain('expected 1 read, saw 3');
  });

  it('fails when the fixture cannot be built', async () => {
    const refused = () => Promise.reject(new Error('saw 2 servers'));
    const rung = { name: '1-naive', breaks };
    await expect(judge(behaviour, rung, refused)).rejects.toThrow(
      'saw 2 servers',
    );
  });
});

describe('the fixture', () => {
  it('is closed when the proof passes and when it fails', async () => {
    let closed = 0;
    const close = async () => void closed++;
    await verdict({ reads: 1, close });
    await verdict({ reads: 2, close });
    expect(closed).toBe(2);
  });

  it('fails the test when it does not close', async () => {
    const close = () => Promise.reject(new Error('socket open'));
    await expect(verdict({ reads: 1, close })).resolves.toBe(
      'the fixture did not close: socket open',
    );
  });

  it('hides no failed proof when it does not close', async () => {
    const close = () => Promise.reject(new Error('socket open'));
    const message = await verdict({ reads: 2, close });
    expect(message).toContain('expected 1 read, saw 2');
    expect(message).toContain('socket open');
  });
});

interface Case {
  reads: number;
  breaks?: Record<string, RegExp>;
  prove?: () => Promise<void>;
  close?: () => Promise<void>;
}

async function verdict(given: Case): Promise<string> {
  const { reads, breaks = {}, close = async () => {} } = given;
  const prove = given.prove ?? behaviour.prove;
  const fixture = async () => ({ reads, close });
  const rung = { name: '1-naive', breaks };
  try {
    await judge({ name: sentence, prove }, rung, fixture);
    return 'passes';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
