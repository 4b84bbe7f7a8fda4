import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals';
import { fastLoader } from '../src/fast-loader.ts';
import type { ChartContent } from './inspect-chart.ts';
import { runLab } from './run-command.ts';

let folder: string;
let file: string;
let chart: ChartContent;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lab-test-'));
  file = path.join(folder, 'memory.svg');
  await runLab(['memory', 'throws', '--svg', folder]);
  chart = inspect(file);
});

afterAll(() => rm(folder, { recursive: true }));

describe('--svg', () => {
  it('writes well-formed XML with a bar for each variant', () => {
    expect(chart.wellFormed).toBe(true);
    expect(chart.bars).toBe(2);
  });

  it('prints the value beside each bar', () => {
    expect(chart.values).toEqual(['910', '46']);
  });

  it('draws a line for each series', () => {
    expect(chart.lines).toBe(2);
  });

  it('has another colour on a dark page for each of its own', () => {
    expect(chart.onlyLight).toEqual([]);
  });

  it('says in words what it shows', () => {
    expect(chart.label).toBe(
      'How much memory does a file of 900 MB take < or > 1 GB? ' +
        'In MB at most: buffered 910, streamed 46.',
    );
  });

  it('writes nothing for an experiment that failed', async () => {
    expect(await readdir(folder)).toEqual(['memory.svg']);
  });

  it('draws the same chart from the same figures', async () => {
    const source = await readFile(file, 'utf8');
    await runLab(['memory', '--svg', folder]);
    expect(await readFile(file, 'utf8')).toBe(source);
  });
});

function inspect(svg: string): ChartContent {
  const entry = new URL('inspect-chart.ts', import.meta.url);
  const args = [...fastLoader, fileURLToPath(entry), svg];
  const json = execFileSync(process.execPath, args, {
    encoding: 'utf8',
  });
  return JSON.parse(json) as ChartContent;
}
