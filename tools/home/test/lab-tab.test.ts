import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import type { ExperimentResult } from '@under-load/lab';
import { html } from '../src/pages/html.ts';
import { labTab } from '../src/pages/lab-tab.ts';
import type { Run } from '../src/runs/run.ts';
import { RefusedError } from '../src/security/problems.ts';
import { resultOf } from './support/kept-result.ts';
import {
  type OpenContext,
  openContext,
} from './support/open-context.ts';
import { openPage, type OpenedPage } from './support/opened-page.ts';

let context: OpenContext;

beforeAll(async () => {
  context = await openContext();
});
afterEach(() => context.clear());
afterAll(() => context.close());

it('lists each experiment with its question and claim', async () => {
  const page = await open('');

  const items = page.all('dataExperiment');
  expect(items.slice(0, 3).map(({ text }) => text)).toEqual([
    expect.stringMatching(/held[^]*Does fast take fewer turns\?/),
    expect.stringMatching(/false-claim[^]*Is one less than one\?/),
    expect.stringMatching(/throws[^]*What if it throws\?/),
  ]);
  const [all] = page.all('dataKey', 'q');
  expect(all?.properties['dataLabStart']).toBe(
    context.lesson.lesson.experiments.join(' '),
  );
});

it('says what is claimed before it is measured', async () => {
  const page = await open('');

  const [, falseClaim] = page.all('dataExperiment');
  expect(falseClaim?.text).toMatch(/one is less than one/);
});

it('shows the figures of the README before the first run', async () => {
  const page = await open('held');

  expect(page.words('dataResult', 'readme')).toMatch(/From the README/);
  expect(page.cells).toContainEqual(['2-fast best', '2', '2', '3']);
});

it('says how long a run took the last time, before it runs again', async () => {
  const result = resultOf({ '1-slow': 2, '2-fast': 1 });
  const { results, lesson } = context;
  const all = [
    { quick: true, seconds: 8.4 },
    { quick: false, seconds: 80 },
  ];
  for (const each of all) {
    await results.save(lesson.name, { result, svg: '', ...each });
  }

  const one = await open('held');
  const list = await open('');

  const said = (page: OpenedPage) =>
    page.all('dataDuration').map(({ text }) => text);
  expect(said(one).slice(0, 2)).toEqual(['8 s', '1 min 20 s']);
  // Of all together nothing is known: the others have not run.
  expect(said(list)).toEqual(['8 s', '1 min 20 s']);
});

it('shows what was measured here, with chart and downloads', async () => {
  const id = await keep(resultOf({ '1-slow': 1500, '2-fast': 0.5 }));

  const page = await open('held');

  expect(page.words('dataResult', id)).toMatch(
    /Measured on this machine/,
  );
  expect(page.cells).toEqual([
    ['1-slow', '1,500', '1'],
    ['2-fast best', '0.5', '1'],
  ]);
  const [image] = page.tags('img');
  const file = `/results/90-outcomes/held/${id}`;
  expect(image?.properties.src).toBe(`${file}.svg`);
  expect(image?.properties.alt).toMatch(/1-slow 1,500/);
  expect(page.links).toContain(`${file}.svg?download`);
  expect(page.links).toContain(`${file}.json?download`);
});

it('shows a failing claim as such, on both pages', async () => {
  await keep(resultOf({ '1-slow': 1 }, { holds: false }));

  for (const item of ['', 'held']) {
    const page = await open(item);
    expect(page.words('dataVerdict', 'fails')).toMatch(
      /^Does not hold fast takes half/,
    );
  }
});

it('explains a failing claim, clause by clause', async () => {
  const says = 'turns of fast';
  const clauses = [
    {
      says,
      holds: false,
      bound: 'atMost' as const,
      figure: 9,
      threshold: 3,
      min: 2,
      max: 9,
    },
    {
      says,
      holds: true,
      bound: 'above' as const,
      figure: 9,
      threshold: 0,
    },
    { says, holds: false, bound: 'exactly' as const, threshold: 1 },
  ];
  const machine = { load: 4.16, cores: 2 };
  await keep(
    resultOf({ '1-slow': 9 }, { holds: false, clauses, machine }),
  );

  for (const item of ['', 'held']) {
    const page = await open(item);
    const verdict = page.words('dataVerdict', 'fails');
    expect(verdict).toContain(
      '✗ Does not hold: turns of fast: 9, to be at most 3 (the runs: 2 to 9)',
    );
    expect(verdict).toContain(
      '✓ Holds: turns of fast: 9, to be above 0',
    );
    expect(verdict).toContain('not measured, to be exactly 1');
    expect(verdict).toContain('(load 4.2 on 2 cores)');
    expect(verdict).toContain('Run again, full');
  }
});

it('shows the clauses of a claim that holds, of the README too', async () => {
  const page = await open('held');

  expect(page.words('dataVerdict', 'holds')).toBe(
    'Holds fast takes half of them at most ✓ Holds: ' +
      'turns of slow, beside twice those of fast: 30, to be above 4',
  );
});

it('shows an error with what was printed, as text', async () => {
  const error = '<img src=x onerror=alert(1)> is not tea';
  const output = '<script>alert(2)</script>';
  await keep(resultOf({}, { holds: false, error, output }));

  const page = await open('held');

  const words = page.words('dataVerdict', 'error');
  expect(words).toContain(`Could not be measured ${error}`);
  expect(words).toContain(output);
  expect(page.tags('img')).toEqual([]);
  expect(page.tags('script')).toEqual([]);
});

it('compares two results: medians side by side, and their ratio', async () => {
  const a = await keep(resultOf({ '1-slow': 30, gone: 1, zero: 0 }));
  const b = await keep(resultOf({ '1-slow': 60, new: 2, zero: 3 }));

  const page = await open('held', { a, b });

  expect(page.cells.slice(0, 4)).toEqual([
    ['1-slow', '30', '60', '× 2'],
    ['gone', '1', '–', '–'],
    ['zero', '0', '3', '–'],
    ['new', '–', '2', '–'],
  ]);
  expect(page.tags('img')).toEqual([]);
});

it('draws two runs beside each other on one axis', async () => {
  const a = await keep(resultOf({ '1-slow': 30, gone: 15 }));
  const b = await keep(resultOf({ '1-slow': 60, '2-fast': 45 }));

  const page = await open('held', { a, b });

  const bars = page
    .tags('rect')
    .map(({ properties }) => properties['width']);
  expect(bars).toEqual(['50.00%', '100.00%', '25.00%', '75.00%']);
  expect(page.words('dataPair')).toMatch(
    /both on one axis, to 60 1-slow A 30 B 60 gone A 15 B – 2-fast A – B 45/,
  );
});

it('draws no common axis for two units', async () => {
  const a = await keep(resultOf({ '1-slow': 30 }));
  const b = await keep(resultOf({ '1-slow': 3 }, { unit: 's' }));

  const page = await open('held', { a, b });

  expect(page.all('dataPair')).toEqual([]);
  expect(page.words('className', 'notice')).toMatch(
    /A is in turns, B in s/,
  );
});

it('draws the bars of the list on the scale of the chart', async () => {
  await keep(resultOf({ '1-slow': 1000, '2-fast': 1 }));

  const page = await open('');

  const [slow, fast] = page
    .tags('rect')
    .map(({ properties }) => properties['width']);
  expect([slow, fast]).toEqual(['100.00%', '10.03%']);
  expect(page.words('dataExperiment', 'held')).toMatch(/\(log scale\)/);
});

it('shows one earlier result, or says that it is gone', async () => {
  const a = await keep(resultOf({ '1-slow': 30 }));
  await keep(resultOf({ '1-slow': 60 }));

  const earlier = await open('held', { a });
  const gone = await open('held', { a, b: '20000101T000000000Z' });

  expect(earlier.cells).toEqual([['1-slow', '30', '1']]);
  expect(gone.words('className', 'notice')).toMatch(
    /This result is gone/,
  );
});

it('chooses the newest two to compare at first', async () => {
  const ids = [];
  for (const figure of [1, 2, 3]) {
    ids.push(await keep(resultOf({ '1-slow': figure })));
  }

  const page = await open('held');

  const chosen = page
    .all('checked')
    .map(({ properties }) => [properties.name, properties.value]);
  expect(chosen).toEqual([
    ['b', ids[2]],
    ['a', ids[1]],
  ]);
});

it('shows a run under way, and how the last one failed', async () => {
  const run = await measureWhatEndsIt();

  const during = await open('');
  await run.ended;
  const after = await open('');

  const [panel] = during.all('dataLabRun', run.id);
  expect(panel?.properties['dataState']).toBe('running');
  expect(after.words('dataLabRun', '')).toMatch(
    /The last run failed: .*code 3/,
  );
});

it('says where the run is that keeps one from beginning', async () => {
  const { lesson } = context;
  const run = await measureWhatEndsIt();
  const other = { ...lesson, name: '91-other' };

  const part = await labTab.render({ ...context, lesson: other });

  const { links, words } = await openPage(html`${part}`.text);
  await run.stop();
  expect(words('dataLabBusy', lesson.name)).toMatch(/being measured/);
  expect(links).toContain(`/lessons/${lesson.name}/lab`);
});

it('refuses an experiment that there is not', async () => {
  const opening = open('../held');

  await expect(opening).rejects.toThrow(RefusedError);
});

/** Its experiment ends the process of the run as it is loaded. */
async function measureWhatEndsIt(): Promise<Run> {
  const { runs, lesson } = context;
  const file = path.join(lesson.folder, 'lab', 'ends.ts');
  await writeFile(file, 'process.exit(3);');
  const kind = 'lab' as const;
  const experiments = ['ends'];
  const { name } = lesson;
  return runs.start({ kind, lesson: name, experiments, quick: true });
}

async function open(item: string, query = {}): Promise<OpenedPage> {
  const part = await labTab.render({ ...context, item, query });
  return openPage(html`${part}`.text);
}

function keep(result: ExperimentResult): Promise<string> {
  const kept = { result, quick: true, svg: '<svg/>' };
  return context.results.save(context.lesson.name, kept);
}
