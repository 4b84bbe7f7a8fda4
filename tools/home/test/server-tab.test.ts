// The server's tab as it is sent: escaped, with its keys, and with a
// frame only while the server runs.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { html } from '../src/pages/html.ts';
import { serverTab } from '../src/pages/server-tab.ts';
import { runningServer } from '../src/servers/running-server.ts';
import { elementsOf } from './support/elements-of.ts';
import { homeWithServer } from './support/stand-in-server.ts';

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

  const buttons = elements.filter(({ tag }) => tag === 'button');
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

async function render() {
  const { course, runs, results } = home;
  const [lesson] = course.lessons;
  if (!lesson) throw new Error('there is no lesson');
  const rest = { item: '', query: {}, token: '' };
  const context = { course, runs, results, lesson, ...rest };
  const part = await serverTab.render(context);
  return elementsOf(html`<main>${part}</main>`.text);
}
