// Code as coloured words: nothing is lost, and all of it can be read.

import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { kinds } from '../../src/render/highlight-theme.ts';
import { highlight } from '../../src/render/highlight.ts';
import { contrast } from '../support/contrast.ts';
import { colorsOf } from '../support/colors-of.ts';

const code = `// A comment.
import { once } from 'node:events';

export const wait = async (ms: number): Promise<void> => {
\tconst text = \`<b>\${ms} & more</b>\`.replace(/b+/g, '');
};
`;

it('every line is there as it was written', async () => {
  const lines = await highlight(code, 'ts');

  const texts = lines.map((words) => words.map((one) => one.text));
  expect(texts.map((words) => words.join(''))).toEqual(
    code.split('\n').slice(0, -1),
  );
});

it('words have kinds that the style sheet knows', async () => {
  const lines = await highlight(code, 'ts');

  const kindOf = (text: string) =>
    lines.flat().find((word) => word.text.trim() === text)?.kind;
  expect(kindOf('// A comment.')).toBe('comment');
  expect(kindOf('import')).toBe('keyword');
  expect(kindOf('Promise')).toBe('type');
  expect(kindOf("'node:events'")).toBe('string');
  const used = lines.flat().map(({ kind }) => kind ?? kinds[0]);
  expect(kinds).toEqual(expect.arrayContaining(used));
});

it('a language that nobody knows is plain', async () => {
  const lines = await highlight('a <b>\n\nc\n', 'brainfuck');

  expect(lines).toEqual([[{ text: 'a <b>' }], [], [{ text: 'c' }]]);
});

it('every kind has a class, with a colour', async () => {
  const sheet = await readSheet('highlight');

  for (const kind of kinds) {
    const rule = `.hl-${kind} {\n  color: var(--hl-${kind});`;
    expect(sheet).toContain(rule);
  }
});

it.each(['light', 'dark', 'system dark'] as const)(
  'every colour can be read on all that is behind it: %s',
  async (theme) => {
    const sheets = [
      await readSheet('course'),
      await readSheet('highlight'),
    ];
    const colors = colorsOf(sheets.join('\n'), theme);

    const behind = ['--sunken', '--row-added', '--row-removed'];
    const words = kinds.map((kind) => `--hl-${kind}`);
    const weak = ['--ink', '--quiet', ...words].flatMap((name) =>
      behind
        .map((back) => ({
          name,
          back,
          ratio: contrast(colors[name] ?? '', colors[back] ?? ''),
        }))
        .filter(({ ratio }) => !(ratio >= 4.5)),
    );
    expect(weak).toEqual([]);
  },
);

async function readSheet(name: string): Promise<string> {
  const url = new URL(`../../public/${name}.css`, import.meta.url);
  return (await readFile(url, 'utf8')).replaceAll('\r\n', '\n');
}
