// The way to all lessons, from any of them.

import { expect, it } from '@jest/globals';
import { lessonBar } from '../src/pages/lesson-bar.ts';
import { openPage } from './support/opened-page.ts';
import { madeLessons } from './support/made-course.ts';

async function openBar(count: number, at: number) {
  const lessons = madeLessons(count);
  const lesson = lessons[at - 1];
  if (!lesson) throw new Error(`there is no lesson ${at}`);
  const course = { root: '', lessons, find: () => undefined };
  return openPage(lessonBar(course, lesson).text);
}

it('a button says where one is, and opens the list', async () => {
  const bar = await openBar(30, 17);

  const [button] = bar.tags('button');
  const [list] = bar.tags('nav');
  expect(button?.text).toMatch(/^17\s+Made-up lesson 17/);
  expect(button?.properties).toMatchObject({
    popoverTarget: 'lessons',
    dataKey: '0',
  });
  expect(list?.properties).toMatchObject({
    id: 'lessons',
    popover: '',
  });
});

it('thirty lessons stand under the parts that they belong to', async () => {
  const bar = await openBar(30, 17);

  const titles = bar.tags('p').map(({ text }) => text);
  expect(titles).toEqual([
    'I Under load',
    'II Inside Node.js',
    'III Data',
    'IV Staying up',
    'V APIs',
    'VI Design and operation',
  ]);
  expect(bar.links).toHaveLength(30);
  const fourth = bar.all('ariaLabelledBy', 'part-IV')[0]?.text;
  expect(fourth).toContain('17 Made-up lesson 17');
  const here = bar.all('ariaCurrent', 'page');
  expect(here.map(({ text }) => text)).toEqual([
    '17 Made-up lesson 17',
  ]);
});

it('the first nine have a key; a part without lessons is not there', async () => {
  const bar = await openBar(12, 3);

  const keys = bar
    .tags('a')
    .map(({ properties }) => properties['dataKey']);
  expect(keys.filter(Boolean).join('')).toBe('123456789');
  expect(bar.tags('p')).toHaveLength(3);
});
