import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { withoutRegions } from '@under-load/course/regions';
import { slideLimits } from '../src/pages/present-limits.ts';
import { splitCode } from '../src/pages/present-split.ts';
import { linesOf } from '../src/render/highlight.ts';

/** A letter a line: `-` is empty, `i` is indented, `m` an import, `/` a comment. */
function split(drawn: string, codeLines: number, most = codeLines) {
  const texts: Record<string, string> = {
    '-': '',
    i: '  b();',
    m: "import b from 'b';",
    '/': '// A comment.',
  };
  const lines = [...drawn].map((letter) => texts[letter] ?? 'a();');
  const limits = { codeLines, mostCodeLines: most };
  return splitCode(lines, limits).map((piece) =>
    piece.map(({ index = -1 }) => drawn[index] ?? '-').join(''),
  );
}

it('keeps what fits in one piece', () => {
  expect(split('aiia', 4)).toEqual(['aiia']);
});

it('splits between functions, where no piece begins empty', () => {
  expect(split('-aaia--iia-aiia', 6)).toEqual(['aaia', 'iia', 'aiia']);
});

it('does not cut a function that fits in smaller type', () => {
  expect(split('aia-aii-iia-aia', 6, 8)).toEqual([
    'aia',
    'aii-iia',
    'aia',
  ]);
});

it('cuts a longer one between its paragraphs', () => {
  expect(split('aiiii-iiii-iiia', 6)).toEqual([
    'aiiii',
    'iiii',
    'iiia',
  ]);
});

it('leaves no line or two alone', () => {
  expect(split('a-aiiia', 6, 8)).toEqual(['a-aiiia']);
});

it('shows imports last, and only where they fit', () => {
  expect(split('a-mm-aia', 9)).toEqual(['a-aia-mm']);
  expect(split('mm-aiiia', 6)).toEqual(['aiiia']);
  expect(split('mm', 6)).toEqual(['mm']);
});

it('makes no slide of a comment alone', () => {
  expect(split('/-mm-aiia', 4)).toEqual(['aiia']);
});

it('splits a long run of lines where it must', () => {
  expect(split('aaaaaaa', 3)).toEqual(['aaa', 'aaa', 'a']);
});

const packages = fileURLToPath(
  new URL('../../../packages', import.meta.url),
);
const rungs = readdirSync(packages, { recursive: true })
  .map(String)
  .filter((file) => /^[^/\\]+.src.ladder.+[.]ts$/.test(file));

describe.each(rungs)('%s', (file) => {
  const text = readFileSync(path.join(packages, file), 'utf8');
  const code = withoutRegions(text);
  const pieces = splitCode(linesOf(code), slideLimits);

  it('has each of its functions on one slide', () => {
    const cut = functionsOf(code).filter(
      ({ from, to }) =>
        to - from < slideLimits.mostCodeLines &&
        !pieces.some((piece) =>
          [from, to].every((at) =>
            piece.some(({ index }) => index === at),
          ),
        ),
    );

    expect(cut).toEqual([]);
  });

  it('shows each line once, but for its first comment and imports', () => {
    const shown = pieces.flat().flatMap(({ index }) => index ?? []);
    const left = linesOf(code).filter(
      (text, index) => text && !shown.includes(index),
    );

    expect(new Set(shown).size).toBe(shown.length);
    const unseen = left.join('\n').replace(/^(?:\/\/.*\n?)+/, '');
    expect(unseen.replaceAll(/^import[^;]+;/gm, '').trim()).toBe('');
  });
});

/** Where each begins and ends; those of one line are left out. */
function functionsOf(code: string) {
  const file = ts.createSourceFile('a.ts', code, 99, true);
  const found: { name: string; from: number; to: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node)
    ) {
      const [from, to] = [node.getStart(), node.getEnd()].map(
        (at) => file.getLineAndCharacterOfPosition(at).line,
      );
      const name = node.name?.getText() ?? '';
      if (from !== undefined && to !== undefined && to > from) {
        found.push({ name, from, to });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
