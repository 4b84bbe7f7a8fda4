// The elements of a page, in their order, flat: enough to ask what is
// on it.

import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export interface PageElement {
  tag: string;
  /** As the DOM names them: `dataRung`, `ariaCurrent`. */
  properties: Element['properties'];
  text: string;
}

export async function elementsOf(html: string): Promise<PageElement[]> {
  const raw: Root = {
    type: 'root',
    children: [{ type: 'raw', value: html }],
  };
  const tree = await unified().use(rehypeRaw).run(raw);
  const found: PageElement[] = [];
  visit(tree, 'element', (node) => {
    const { tagName: tag, properties } = node;
    found.push({ tag, properties, text: textOf(node).trim() });
  });
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
