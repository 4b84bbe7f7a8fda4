import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { ResultStore } from '../../src/results/result-store.ts';
import { resultOf } from '../support/kept-result.ts';

const lesson = '90-outcomes';
const one = { result: resultOf({ '1-slow': 30 }), quick: true };

let root: string;
let store: ResultStore;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'results-'));
  store = new ResultStore(root);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(root, { recursive: true });
});

it('gives back what it keeps, with its chart and its time', async () => {
  const before = Date.now();

  const id = await store.save(lesson, { ...one, svg: '<svg/>' });

  const kept = await store.read(lesson, 'held', id);
  expect(kept).toMatchObject({ ...one, id });
  expect(kept?.at.getTime()).toBeGreaterThanOrEqual(before);
  expect(await store.chart(lesson, 'held', id)).toBe('<svg/>');
});

it('keeps each of those that are saved in one millisecond', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 21));
  const figures = [1, 2, 3, 4, 5];

  const ids = await Promise.all(
    figures.map((figure) => save({ '1-slow': figure })),
  );

  expect(new Set(ids).size).toBe(5);
  const kept = await store.list(lesson, 'held');
  const medians = kept.map(
    ({ result }) => result.variants['1-slow']?.median,
  );
  expect(medians.sort()).toEqual(figures);
});

it('lists the newest first, and forgets all but twenty', async () => {
  const ids = [];
  for (let figure = 1; figure <= 22; figure += 1) {
    ids.push(await save({ '1-slow': figure }));
  }

  const kept = await store.list(lesson, 'held');

  expect(kept.map(({ id }) => id)).toEqual(ids.slice(2).reverse());
  expect(await readdir(folder())).toHaveLength(40);
  expect(await store.chart(lesson, 'held', ids[0] ?? '')).toBe(
    undefined,
  );
});

it('passes over what it cannot read, and touches no foreign file', async () => {
  const id = await store.save(lesson, { ...one, svg: '' });
  const foreign = {
    '20990101T000000000Z.json': '{ "result":',
    '20990101T000000001Z.json': 'null',
    '20990101T000000002Z.json': '{"quick":true,"result":{}}',
    '99999999T999999999Z.json': JSON.stringify(one),
    'notes.json': JSON.stringify(one),
    'notes.txt': 'mine',
  };
  for (const [name, text] of Object.entries(foreign)) {
    await writeFile(path.join(folder(), name), text);
  }

  const listed = await store.list(lesson, 'held');
  const newest = await store.newest(lesson, 'held');
  for (let count = 0; count < 20; count += 1) await save({ a: 1 });

  expect(listed.map((each) => each.id)).toEqual([id]);
  expect(newest?.id).toBe(id);
  const names = await readdir(folder());
  expect(names).toEqual(expect.arrayContaining(['notes.txt']));
  expect(names).toContain('notes.json');
});

it('takes no result for that of another experiment', async () => {
  const other = resultOf({ a: 1 }, { name: 'false-claim' });
  const id = await store.save(lesson, { ...one, svg: '' });
  const file = path.join(folder(), `${id}.json`);
  await writeFile(file, JSON.stringify({ result: other, quick: true }));

  expect(await store.newest(lesson, 'held')).toBeUndefined();
});

it.each(['../held/x', '', 'x', '2026', '20261121T165500123Z/..'])(
  'reads nothing for the id "%s"',
  async (id) => {
    await store.save(lesson, { ...one, svg: '<svg/>' });

    expect(await store.read(lesson, 'held', id)).toBeUndefined();
    expect(await store.chart(lesson, 'held', id)).toBeUndefined();
  },
);

function save(medians: Record<string, number>): Promise<string> {
  const result = resultOf(medians);
  return store.save(lesson, { result, quick: true, svg: '<svg/>' });
}

function folder(): string {
  return path.join(root, '.under-load', 'results', lesson, 'held');
}
