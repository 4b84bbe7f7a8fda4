// READMEs as HTML: safe, and with links that lead to our pages.

import { expect, it } from '@jest/globals';
import { renderMarkdown } from '../../src/render/render-markdown.ts';

const pages: Record<string, string> = {
  'packages/01-read/src/a.ts': '/a',
  'packages/02-next': '/next',
  'packages/01-read/charts/speed.svg': '/speed.svg',
  'CONTRIBUTING.md': '/docs/CONTRIBUTING.md',
};

const render = (text: string) =>
  renderMarkdown(
    text,
    'packages/01-read/README.md',
    async (file) => pages[file],
  );

it('what runs or styles is left out', async () => {
  const html = await render(
    [
      '<script>alert(1)</script><style>p{}</style>',
      '<p style="color:red" onclick="alert(1)">text</p>',
      '<img src="charts/speed.svg" onerror="alert(1)">',
      '<iframe src="https://example.com"></iframe>',
      '[link](javascript:alert(1))',
    ].join('\n\n'),
  );

  expect(html).toContain('text');
  expect(html).not.toMatch(/script|style|onclick|onerror|iframe/);
});

it('hints fold, and what is in them is Markdown', async () => {
  const html = await render(
    '<details><summary>Hint</summary>\n\nA `clue`.\n\n</details>',
  );

  expect(html).toMatch(
    /<details><summary>Hint<\/summary>\s*<p>A <code>clue<\/code>/,
  );
});

it('a table and code fold, too: one scrolls, one is highlighted', async () => {
  const html = await render(
    '<details>\n<summary>All</summary>\n\n| a |\n| - |\n| 1 |\n\n' +
      '```ts\nconst a = 1;\n```\n\n</details>\n\nAfter.',
  );

  const [folded = '', after] = html.split('</details>');
  expect(folded).toMatch(/<summary>All<\/summary>[^]*class="scroll"/);
  expect(folded).toContain('<span class="hl-keyword">const</span>');
  expect(after).toContain('<p>After.</p>');
});

it('links and pictures lead to our pages', async () => {
  const html = await render(
    '[a](src/a.ts) [b](../02-next#idea) ![c](charts/speed.svg) ' +
      '[d](../../CONTRIBUTING.md) [e](#here)',
  );

  const all = html.matchAll(/(?:href|src)="([^"]+)"/g);
  expect([...all].map(([, url]) => url)).toEqual([
    '/a',
    '/next#idea',
    '/speed.svg',
    '/docs/CONTRIBUTING.md',
    '#here',
  ]);
});

it('a link that no page shows is plain text', async () => {
  const html = await render('[away](../../.vscode/launch.json)');

  expect(html).toBe('<p><span>away</span></p>');
});

it('other sites open beside the course, and learn nothing', async () => {
  const html = await render('[docs](https://nodejs.org/api)');

  expect(html).toMatch(
    /<a href="https:\/\/nodejs.org\/api" rel="noreferrer" target="_blank">/,
  );
});

it('a picture of another site is its text: nothing is fetched', async () => {
  const html = await render(
    '![a badge](https://example.com/badge.svg)',
  );

  expect(html).toBe('<p><em>a badge</em></p>');
});

it('headings can be linked to', async () => {
  expect(await render('## In production')).toBe(
    '<h2 id="in-production">In production</h2>',
  );
});

it('code is highlighted by classes, and escaped', async () => {
  const html = await render('```ts\nconst a = "<b>";\n```');

  expect(html).toContain('<span class="hl-keyword">const</span>');
  expect(html).toContain('&#x3C;b>');
});

it('a table scrolls in a box that keys can reach', async () => {
  const html = await render('| a | b |\n| - | -: |\n| 1 | 2 |');

  expect(html).toMatch(
    /^<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>/,
  );
  expect(html).toContain('<td align="right">2</td>');
});
