import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import type { ExperimentResult } from '@under-load/lab';
import { changeProgress } from '@under-load/course/progress';
import { homePage } from '../src/pages/home-page.ts';
import { resultOf } from './support/kept-result.ts';
import { madeLessons } from './support/made-course.ts';
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

it('shows a lesson with its pattern, minutes and case', async () => {
  const page = await open();

  expect(cardOf(page)).toMatch(/^90 5 minutes Every outcome None/);
  expect(page.links).toContain('/lessons/90-outcomes');
  expect(page.words('dataFigure')).toMatch(
    /^30 1-slow .* 2 2-fast turns$/,
  );
  expect(cardOf(page)).toContain('From the README');
  expect(cardOf(page)).toContain('waiting takes 30 turns, or 2');
});

it('takes its figures from a full run on this machine', async () => {
  await keep(resultOf({ '1-slow': 41, '2-fast': 3 }), false);

  const page = await open();

  expect(page.words('dataFigure')).toMatch(
    /^41 1-slow .* 3 2-fast turns$/,
  );
  expect(cardOf(page)).toContain('Measured on this machine');
  expect(cardOf(page)).toContain('waiting takes 41 turns, or 3');
  expect(cardOf(page)).toMatch(/measured 1 of \d/);
});

it('says that a run was quick, and leaves the sentence alone', async () => {
  await keep(resultOf({ '1-slow': 41, '2-fast': 3 }), true);

  const page = await open();

  expect(page.words('dataFigure')).toMatch(/^41 1-slow/);
  expect(cardOf(page)).toContain('quick: a smaller load');
  expect(cardOf(page)).toContain(
    'waiting takes 30 turns, or 2 (a full run, from the README)',
  );
});

it('speaks of the newest run in its figure and in its badges', async () => {
  await keep(resultOf({ '1-slow': 41, '2-fast': 3 }), false);
  const failed = { '1-slow': 5, '2-fast': 9 };
  await keep(resultOf(failed, { holds: false }), true);

  const page = await open();

  expect(page.words('dataFigure')).toMatch(/^5 1-slow .* 9 2-fast/);
  expect(page.words('dataBadge')).toBe('✗ does not hold');
  expect(page.words('dataFailing')).toMatch(/held$/);
});

it('says that a claim held here, or could not be measured', async () => {
  await keep(resultOf({ '1-slow': 41, '2-fast': 3 }), false);
  const held = await open();
  await keep(resultOf({}, { holds: false, error: 'no' }), false);
  const unmeasured = await open();

  expect(held.words('dataBadge')).toBe('✓ holds');
  expect(unmeasured.words('dataBadge')).toBe('✗ not measured');
  expect(unmeasured.words('dataFigure')).toMatch(/^30 1-slow/);
  expect(cardOf(unmeasured)).toContain('From the README; here,');
  expect(unmeasured.words('dataFailing', 'held')).toBe(
    'Did not hold here: held (not measured)',
  );
});

it('calls a lesson begun on its card as in the line above', async () => {
  const before = await open();
  await keep(resultOf({ '1-slow': 41, '2-fast': 3 }));

  const page = await open();

  for (const [opened, word] of [
    [before, 'not begun'],
    [page, 'begun'],
  ] as const) {
    expect(opened.words('dataStage')).toBe(`90 ${word}`);
    expect(opened.words('className', 'badge')).toBe(word);
  }
});

it('says which claim did not hold here, with a way to it', async () => {
  await keep(resultOf({ '1-slow': 3, '2-fast': 3 }, { holds: false }));

  const page = await open();

  expect(page.words('dataFailing', 'held')).toBe(
    'Did not hold here: held',
  );
  expect(page.links).toContain('/lessons/90-outcomes/lab/held');
  expect(cardOf(page)).toContain('waiting takes 30 turns, or 2');
});

it('shows the figure of the README when rungs have other names now', async () => {
  await keep(resultOf({ 'an-old-name': 3 }), false);

  const page = await open();

  expect(page.words('dataFigure')).toMatch(/^30 1-slow/);
  expect(cardOf(page)).toContain('From the README');
});

it('tells how far a student is', async () => {
  const { root } = context.course;
  const before = progressOf(await open());
  await changeProgress(root, '90-outcomes', { exercise: 'begun' });
  const begun = progressOf(await open());
  await changeProgress(root, '90-outcomes', { exercise: 'done' });
  const done = progressOf(await open());

  expect(before).toBe('1 lesson, and nothing is begun yet.');
  expect(begun).toBe('0 of 1 exercises done, 1 lesson begun.');
  expect(done).toBe('1 of 1 exercises done.');
});

it('groups thirty lessons under their parts', async () => {
  const course = { ...context.course, lessons: madeLessons(30) };
  const html = await homePage({ ...context, course });
  const page = await openPage(html.text);

  expect(page.tags('h3').map(({ text }) => text)).toEqual([
    'I Under load',
    'II Inside Node.js',
    'III Data',
    'IV Staying up',
    'V APIs',
    'VI Design and operation',
  ]);
  expect(page.all('dataCard')).toHaveLength(30);
  const data = page.words('dataCoursePart', 'Data');
  expect(data).toContain('Made-up lesson 11');
  expect(data).not.toContain('Made-up lesson 16');
});

it('shows the runs under way, with a way to each', async () => {
  const { runs, lesson } = context;
  const kind = 'lab' as const;
  const request = { kind, lesson: lesson.name, quick: true };
  const run = runs.start({ ...request, experiments: ['endless'] });

  const during = await open();
  await run.stop();
  const after = await open();

  expect(during.words('dataRun', run.id)).toMatch(
    /^90-outcomes is being measured \(endless, quick\)/,
  );
  expect(during.links).toContain('/lessons/90-outcomes/lab/endless');
  expect(after.all('dataRun')).toEqual([]);
});

async function open(): Promise<OpenedPage> {
  return openPage((await homePage(context)).text);
}

async function keep(result: ExperimentResult, quick = true) {
  const kept = { result, quick, svg: '' };
  await context.results.save(context.lesson.name, kept);
}

function cardOf(page: OpenedPage): string {
  return page.words('dataCard', '90-outcomes');
}

function progressOf(page: OpenedPage): string {
  return page.words('dataProgress');
}
