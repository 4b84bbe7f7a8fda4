// Code and tables of a document: highlighted, and scrolled in a box of
// their own, which keys can reach.

import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { highlight, type Line } from './highlight.ts';

export function showCode() {
  return async (tree: Root): Promise<void> => {
    const blocks: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre') blocks.push(node);
    });
    await Promise.all(blocks.map(showBlock));
  };
}

async function showBlock(pre: Element): Promise<void> {
  pre.properties['tabIndex'] = 0;
  const [code] = pre.children;
  const [text] = code?.type === 'element' ? code.children : [];
  if (code?.type !== 'element' || text?.type !== 'text') return;
  const lines = await highlight(text.value, languageOf(code));
  code.children = lines.flatMap((line, index) => [
    ...(index > 0 ? [plain('\n')] : []),
    ...words(line),
  ]);
}

function languageOf({ properties }: Element): string {
  const names = [properties['className']].flat().map(String);
  const found = names.find((name) => name.startsWith('language-'));
  return found?.slice('language-'.length) ?? '';
}

function words(line: Line): ElementContent[] {
  return line.map(({ text, kind }) => {
    if (!kind) return plain(text);
    const properties = { className: [`hl-${kind}`] };
    const children = [plain(text)];
    return { type: 'element', tagName: 'span', properties, children };
  });
}

function plain(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

export function boxTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined) return;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['scroll'],
          role: 'group',
          ariaLabel: 'Table',
          tabIndex: 0,
        },
        children: [node],
      };
      parent?.children.splice(index, 1, box);
      return SKIP;
    });
  };
}
