// Links and pictures of a document, so that they lead to our pages.

import path from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { PageOf } from './page-of.ts';

/**
 * @param at The document, in the repository.
 * @param pageOf What has no page becomes plain text.
 */
export function mendLinks(at: string, pageOf: PageOf) {
  return async (tree: Root): Promise<void> => {
    const found: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a' || node.tagName === 'img')
        found.push(node);
    });
    await Promise.all(
      found.map((node) =>
        node.tagName === 'a'
          ? mendLink(node, at, pageOf)
          : mendPicture(node, at, pageOf),
      ),
    );
  };
}

async function mendLink(node: Element, at: string, pageOf: PageOf) {
  const href = String(node.properties['href'] ?? '');
  if (href.startsWith('#')) return;
  if (isElsewhere(href)) {
    node.properties['rel'] = ['noreferrer'];
    node.properties['target'] = '_blank';
    return;
  }
  const page = await pageFor(href, at, pageOf);
  if (page) {
    node.properties['href'] = page;
    return;
  }
  node.tagName = 'span';
  node.properties = {};
}

async function mendPicture(node: Element, at: string, pageOf: PageOf) {
  const source = String(node.properties['src'] ?? '');
  const page = isElsewhere(source)
    ? undefined
    : await pageFor(source, at, pageOf);
  if (page) {
    Object.assign(node.properties, { src: page, loading: 'lazy' });
    return;
  }
  // Nothing is fetched from another origin: its text remains.
  const value = String(node.properties['alt'] ?? '');
  node.tagName = 'em';
  node.properties = {};
  node.children = [{ type: 'text', value }];
}

function isElsewhere(url: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}

async function pageFor(url: string, at: string, pageOf: PageOf) {
  const [location = '', fragment] = url.split('#', 2);
  const file = path.posix.join(path.posix.dirname(at), location);
  const page = await pageOf(file);
  // A rung has one of its own already.
  if (!page || !fragment || page.includes('#')) return page;
  return `${page}#${fragment}`;
}
