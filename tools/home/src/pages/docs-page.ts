// A document of the repository, such as CONTRIBUTING.md.

import type { Course } from '../course/course.ts';
import {
  listDocs,
  type TitledDoc,
  titledDocs,
} from '../render/docs.ts';
import { renderDocument } from '../render/render-document.ts';
import { RefusedError } from '../security/problems.ts';
import { type Html, html, type Part, trusted } from './html.ts';
import { layout } from './layout.ts';

/** @throws RefusedError when it is not listed. */
export async function docsPage(
  course: Course,
  name: string,
): Promise<Html> {
  const docs = await listDocs(course.root);
  const file = docs.get(name);
  if (!file?.endsWith('.md')) {
    const detail = `The course has no document ${name}.`;
    throw new RefusedError(404, 'No such document', detail);
  }
  const all = await titledDocs(course.root);
  const title = all.find((one) => one.name === name)?.title ?? name;
  return layout({
    title,
    className: 'reading',
    styles: ['highlight', 'readme', 'reading'],
    body: html`<main id="main" class="docs">
      ${docLinks(all, name)}
      <article class="readme" aria-label="${name}">
        ${trusted(await renderDocument(course, file))}
      </article>
    </main>`,
  });
}

/** @param shown The one that is read now. */
export function docLinks(docs: TitledDoc[], shown = ''): Part {
  return html`<nav class="doc-links" aria-label="Documents">
    ${docs.map(
      ({ name, title }) =>
        html`<a
          href="/docs/${name}"
          aria-current="${name === shown ? 'page' : 'false'}"
          >${title}</a
        >`,
    )}
  </nav>`;
}
