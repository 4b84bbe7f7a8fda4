// A term of docs/words.md shows its meaning where it first stands.

import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** By the term, in small letters. */
export type Words = Map<string, string>;

/** Code is code, and a link has a meaning of its own. */
const left = ['code', 'pre', 'a', 'h1', 'h2', 'h3', 'h4', 'summary'];

export function readWords(document: string): Words {
  const rows = document.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm);
  const words = [...rows].map(
    ([, word = '', meaning = '']) =>
      [word.toLowerCase(), meaning] as const,
  );
  // The heads of the table, and the line below them.
  return new Map(words.filter(([word]) => !/^(word|-+)$/.test(word)));
}

export function explainWords(words: Words) {
  return (tree: Root): void => {
    const unseen = new Map(words);
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && left.includes(node.tagName)) {
        return SKIP;
      }
      if (node.type !== 'text' || index === undefined) return;
      const parts = explain(node, unseen);
      parent?.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function explain({ value }: Text, unseen: Words): ElementContent[] {
  const [first] = [...unseen.keys()]
    .map((word) => ({ word, at: placeOf(word, value) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  if (!first) return [{ type: 'text', value }];
  const { word, at } = first;
  const end = at + word.length;
  const meaning = unseen.get(word) ?? '';
  unseen.delete(word);
  const rest: Text = { type: 'text', value: value.slice(end) };
  return [
    { type: 'text', value: value.slice(0, at) },
    term(value.slice(at, end), meaning),
    ...explain(rest, unseen),
  ];
}

/** -1 unless it stands there as a whole word, or in the plural. */
function placeOf(word: string, text: string): number {
  const end = String.raw`(?:s|es)?(?![\w-])`;
  return text.search(
    new RegExp(String.raw`(?<![\w-])${word}${end}`, 'i'),
  );
}

function term(value: string, meaning: string): Element {
  return {
    type: 'element',
    tagName: 'dfn',
    properties: {
      tabIndex: 0,
      'aria-description': meaning,
      dataMeaning: meaning,
    },
    children: [{ type: 'text', value }],
  };
}
