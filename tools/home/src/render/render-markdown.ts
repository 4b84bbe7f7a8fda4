// Markdown as HTML that is safe to send: sanitised, then made ours.

import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { explainWords, type Words } from './explain-words.ts';
import { mendLinks } from './mend-links.ts';
import type { PageOf } from './page-of.ts';
import { boxTables, showCode } from './show-code.ts';

// GitHub's rules: <details>, language classes, no style, no script.
// Links to an id work as written.
const schema = { ...defaultSchema, clobberPrefix: '' };

/**
 * @param at The document, in the repository.
 * @param words Explained where they first stand. @default none
 */
export async function renderMarkdown(
  text: string,
  at: string,
  pageOf: PageOf,
  words: Words = new Map(),
): Promise<string> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, schema)
    .use(rehypeSlug)
    .use(mendLinks, at, pageOf)
    .use(explainWords, words)
    .use(showCode)
    .use(boxTables)
    .use(rehypeStringify);
  return String(await processor.process(text));
}
