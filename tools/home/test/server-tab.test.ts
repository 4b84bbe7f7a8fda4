// The server's tab as it is sent: escaped, with its keys, and with a
// frame only while the server runs.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { html } from '../src/pages/html.ts';
import { linkOf, readStart } from '../src/pages/server-break.ts';
import { serverTab } from '../src/pages/server-tab.ts';
import { runningServer } from '../src/servers/running-server.ts';
import { elementsOf } from './support/elements-of.ts';
import { homeWithServer } from './support/stand-in-server.ts';

const pool = {
  folder: 'ladder/pool',
  exercise: 'my-pool',
  server: { option: '--rung' },
  rungs: ['1-inline', '2-pool'].map((name) => ({
    name,
    ...{ title: name, idea: '', minutes: 1, say: '', break: '' },
    breaks: {},
  })),
};
const demo = {
  requests: [
    { request: 'GET /a?b=<script>', title: '<b>bold</b>' },
    { request: 'GET /{id}' },
  ],
  pages: [{ title: 'Its page', path: '/page' }],
  streams: [{ title: 'Events', path: '/events' }],
};

let home: Awaited<ReturnType<typeof homeWithServer>>;
beforeEach(async () => {
  home = await homeWithServer(demo, (_request, response) => {
    response.end();
  });
});
afterEach(() => home.close());

it('what a lesson declares is text, never markup', async () => {
  const elements = await render();

  const tags = elements.map(({ tag }) => tag);
  const first = elements.find((one) => 'dataSend' in one.properties);
  expect(first?.text).toContain('<b>bold</b>');
  expect(tags).not.toContain('b');
  expect(tags).not.toContain('script');
});

it('every button that can be pressed has a key of its own', async () => {
  const elements = await render();

  // Ten at once are the same request, and are reached by Tab.
  const buttons = elements.filter(
    ({ tag, properties }) =>
      tag === 'button' && properties['dataSend'] !== '10',
  );
  const keys = buttons.map(({ properties }) =>
    String(properties['dataKey']),
  );
  const taken = keys.filter((key) => !/^[^lmsti?\d]$/.test(key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(taken).toEqual([]);
});

it('a server that runs has curl lines, and its page in a frame', async () => {
  const elements = await render();

  const { origin } = home.server;
  const secret = runningServer(home.runs, 'tiny')?.frameSecret;
  const lines = elements
    .filter(({ properties }) => 'dataCurl' in properties)
    .map(({ text }) => text);
  const frame = elements.find(({ tag }) => tag === 'iframe');
  expect(lines[1]).toBe(`curl "${origin}/{id}"`);
  expect(frame?.properties).toMatchObject({
    src: `/frames/${secret}/page`,
    sandbox: ['allow-scripts', 'allow-forms'],
  });
});

it('without a server there is no frame, and no secret', async () => {
  home.end();

  const elements = await render();

  expect(elements.map(({ tag }) => tag)).not.toContain('iframe');
  expect(JSON.stringify(elements)).not.toContain('/frames/');
});

it('a rung of each ladder can be chosen, as the address asks', async () => {
  home.end();

  const elements = await render({ pool: '1-inline' });

  const selects = elements.filter(({ tag }) => tag === 'select');
  const chosen = elements.filter(
    ({ properties }) => 'selected' in properties,
  );
  expect(selects.map(({ properties }) => properties)).toMatchObject([
    { dataRungOf: 'pool', dataOption: '--rung', dataUsual: '2-pool' },
    { dataRungOf: 'pool', dataOption: '--rung', dataUsual: '2-pool' },
  ]);
  // On the left what is asked for, and the bottom rung for beside it.
  expect(chosen.map(({ text }) => text)).toEqual([
    '1-inline',
    '1-inline',
  ]);
});

it('what to break is shown, with a start that this page can do', async () => {
  const lesson = { ladders: [pool] };
  const starts = [
    'Start with `--rung 1`, open the page.',
    'Start with `--rung 2-pool`, open the page.',
    'Start with `--rung 7`, open the page.',
    'Start with `--cluster 1 --workers 2`, ask.',
    'Set `A=1`, start with `--rung 1`.',
  ].map((text) => readStart(text, lesson)?.rung);

  expect(starts).toEqual([
    '1-inline',
    '2-pool',
    undefined,
    undefined,
    undefined,
  ]);
});

it('what an item names is a link, if there is just one of it', async () => {
  const [lesson] = home.course.lessons;
  if (!lesson) throw new Error('there is no lesson');
  const files = [
    'src/ladder/1-inline.ts',
    'src/a/same.ts',
    'src/b/same.ts',
    'test/own.ts',
  ];
  const codes = [
    ...['1-inline.ts', 'same.ts', 'own.ts', 'unref()'],
    ...['lab known --quick', 'lab unknown', 'test ladder'],
  ];

  expect(codes.map((code) => linkOf(code, lesson, files))).toEqual([
    '/lessons/tiny/source/src/ladder/1-inline.ts',
    undefined,
    undefined,
    undefined,
    '/lessons/tiny/lab/known',
    undefined,
    '/lessons/tiny/tests',
  ]);
});

async function render(query: Record<string, string> = {}) {
  const { course, runs, results } = home;
  const [tiny] = course.lessons;
  if (!tiny) throw new Error('there is no lesson');
  const lesson = { ...tiny };
  lesson.lesson = { ...tiny.lesson, ladders: [pool] };
  const rest = { item: '', query, token: '' };
  const context = { course, runs, results, lesson, ...rest };
  const part = await serverTab.render(context);
  return elementsOf(html`<main>${part}</main>`.text);
}
