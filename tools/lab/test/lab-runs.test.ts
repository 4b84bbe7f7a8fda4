import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals';
import { machineAtStart } from '../src/busy-machine.ts';
import type { LabDocument } from '../src/result.ts';
import { runLab } from './run-command.ts';

const round = ['cache-aside', 'single-flight'];
let folder: string;
let env: { LAB_ORDER: string };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lab-test-'));
  env = { LAB_ORDER: path.join(folder, 'order') };
});

afterEach(() => rm(folder, { recursive: true }));

describe('the lab', () => {
  it('takes variants in turn, and the median of their runs', async () => {
    const { stdout } = await runLab(['order', '--json'], env);
    const [order] = read(stdout).experiments;
    expect(await turns()).toEqual([...round, ...round, ...round]);
    expect(order?.variants['cache-aside']).toEqual({
      median: 3,
      min: 1,
      max: 5,
      runs: 3,
      also: { doubled: { median: 6, min: 2, max: 10, runs: 3 } },
    });
  });

  it('takes one run of each under --quick', async () => {
    await runLab(['order', '--quick'], env);
    expect(await turns()).toEqual(round);
  });

  it('exits with 0 when the claim holds', async () => {
    const { code, stdout } = await runLab(['memory']);
    expect(code).toBe(0);
    expect(stdout).toContain('holds: A stream takes less');
    expect(stdout).toMatch(/ok {3}.*: 910, to be above 460\n/);
    expect(stdout).not.toContain('Run it again');
  });
});

describe('--json', () => {
  it('has each clause, with its figure, threshold and runs', async () => {
    const { stdout } = await runLab(['order', '--json'], env);
    const [order] = read(stdout).experiments;
    const says =
      'the turn of cache-aside, beside that of single flight';
    const judged = { bound: 'below', figure: 3, threshold: 4 };
    expect(order?.clauses).toEqual([
      { says, holds: true, ...judged, min: 1, max: 5 },
    ]);
    const { cores } = machineAtStart() ?? {};
    expect(order?.machine?.cores).toBe(cores);
  });

  it('describes the experiment, with the lines of each', async () => {
    const { stdout } = await runLab(['memory', '--json']);
    const { lesson, experiments } = read(stdout);
    const [memory] = experiments;
    const about = { unit: 'MB at most', better: 'lower', holds: true };
    expect(lesson).toBe('98-fixture');
    expect(memory).toMatchObject({ name: 'memory', ...about });
    expect(memory?.axes).toEqual({ x: 'seconds', y: 'MB' });
    expect(memory?.series?.['streamed']?.['resident']).toEqual([
      [0, 40],
      [1, 46],
      [2, 45],
    ]);
  });

  it('says what failed and what does not hold', async () => {
    const args = ['throws', 'false-claim', '--json'];
    const { code, stdout } = await runLab(args);
    const error =
      'experiment throws, variant only: the database said no';
    expect(code).toBe(1);
    expect(read(stdout).experiments).toMatchObject([
      { holds: false, variants: {}, error },
      { holds: false, variants: { only: { median: 1000 } } },
    ]);
  });
});

async function turns(): Promise<string[]> {
  const lines = await readFile(env.LAB_ORDER, 'utf8');
  return lines.trim().split('\n');
}

function read(stdout: string): LabDocument {
  return JSON.parse(stdout) as LabDocument;
}
