// The machinery, on a shop of three functions.

import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { scaled } from '@under-load/lab';
import type {
  MutantReport,
  MutantRun,
} from '../mutants/runner/mutant-run.ts';
import { runMutants } from '../mutants/runner/run-mutants.ts';
import { folder, shopMutants, suites } from './support/shop.ts';

// Each run starts Jest, more than once where a mutant ends it.
jest.setTimeout(scaled(120_000));

const { total, price } = suites;

/** One lane, and a short patience for what hangs. */
function runShop(run: Partial<MutantRun>): Promise<MutantReport> {
  const limits = { lanes: 1, fileLimitMs: scaled(2_000) };
  const mutants = Object.values(shopMutants);
  return runMutants({
    ...{ folder, mutants, limits, suites: [total] },
    ...run,
  });
}

describe('a run', () => {
  let found: Map<string, string | undefined>;
  let messages: Map<string, string | undefined>;

  beforeAll(async () => {
    const { verdicts } = await runShop({
      suites: [total, price],
      limits: { lanes: 2, fileLimitMs: scaled(2_000) },
    });
    const by = <T>(pick: (of: (typeof verdicts)[number]) => T) =>
      new Map(verdicts.map((each) => [each.mutant.name, pick(each)]));
    found = by(({ killedIn }) => killedIn);
    messages = by((each) => each.by && Object.values(each.by).join());
  });

  it('credits the first suite that notices a mutant', () => {
    expect(found.get('adds')).toBe('total');
    expect(found.get('discount')).toBe('price');
  });

  it('names the test that noticed, and what it said', () => {
    expect(messages.get('discount')).toMatch(/a discount for eleven/);
    expect(messages.get('discount')).toMatch(/Expected: 990/);
  });

  it('lets survive what no test notices', () => {
    expect(found.get('ten-is-enough')).toBeUndefined();
  });

  it('lets survive what no test executes', () => {
    expect(found.get('never-called')).toBeUndefined();
  });

  it('takes a loop without end for noticed', () => {
    expect(found.get('endless')).toBe('price');
    expect(messages.get('endless')).toMatch(/no answer within/);
  });

  it('takes the end of its process for noticed', () => {
    expect(found.get('exits')).toBe('price');
    expect(messages.get('exits')).toMatch(/ended with 3/);
  });

  it('takes a file that does not load for noticed', () => {
    expect(found.get('throws-at-load')).toBe('total');
  });
});

it('is an error when a suite fails without any mutant', async () => {
  const running = runShop({ suites: [total, suites.failing] });

  await expect(running).rejects.toMatchObject({
    code: 'SUITE_FAILS',
    message: expect.stringMatching(/without any mutant.*failing/),
  });
});

it('is an error when the services are gone by the end', async () => {
  const mutants = [shopMutants.adds];
  const checkServices = () => Promise.reject(new Error('no database'));

  const running = runShop({ mutants, checkServices });

  await expect(running).rejects.toMatchObject({
    code: 'INFRASTRUCTURE',
    cause: expect.objectContaining({ message: 'no database' }),
  });
});

it('leaves no process when it is stopped', async () => {
  const stopping = new AbortController();
  const mutants = [shopMutants.endless];
  const limits = { lanes: 1, fileLimitMs: scaled(60_000) };
  const { signal } = stopping;

  const running = runShop({ suites: [price], mutants, limits, signal });
  await until(() => children() > 0);
  stopping.abort(new Error('stopped'));

  await expect(running).rejects.toThrow('stopped');
  await until(() => children() === 0);
});

it('finds that every mutant survives without a test', async () => {
  const empty = { name: 'empty', files: [] };

  const { verdicts } = await runShop({ suites: [empty] });

  expect(verdicts.filter(({ killedIn }) => killedIn)).toEqual([]);
});

function children(): number {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => name === 'ProcessWrap').length;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
