// A page as its tests ask about it.

import { elementsOf, type PageElement } from './elements-of.ts';

export interface OpenedPage {
  /** Those with this property, of this value if one is given. */
  all: (property: string, value?: string) => PageElement[];
  /** The text of the first of them, in one line. */
  words: (property: string, value?: string) => string;
  tags: (tag: string) => PageElement[];
  /** Where its links lead. */
  links: string[];
  /** The cells of its first table, row by row. */
  cells: string[][];
}

export async function openPage(html: string): Promise<OpenedPage> {
  const elements = await elementsOf(html);
  const all: OpenedPage['all'] = (property, value) =>
    elements.filter(({ properties }) => {
      const found = properties[property];
      return value === undefined
        ? found !== undefined
        : String(found) === value;
    });
  const tags = (tag: string) =>
    elements.filter((element) => element.tag === tag);
  return {
    all,
    words: (...asked) => inOneLine(all(...asked)[0]?.text ?? ''),
    tags,
    links: tags('a').map(({ properties }) => String(properties.href)),
    cells: cellsOf(elements),
  };
}

/** Elements come in their order: a row, then its cells. */
function cellsOf(elements: PageElement[]): string[][] {
  const rows: string[][] = [];
  for (const { tag, text } of bodyOfTable(elements)) {
    if (tag === 'tr') rows.push([]);
    if (['td', 'th'].includes(tag)) rows.at(-1)?.push(inOneLine(text));
  }
  return rows;
}

function bodyOfTable(elements: PageElement[]): PageElement[] {
  const begin = elements.findIndex(({ tag }) => tag === 'tbody');
  if (begin < 0) return [];
  const rest = elements.slice(begin + 1);
  const next = rest.findIndex(({ tag }) => tag === 'table');
  return next < 0 ? rest : rest.slice(0, next);
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
