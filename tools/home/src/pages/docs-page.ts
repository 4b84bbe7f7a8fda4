// A document of the repository, such as CONTRIBUTING.md.

import type { Course } from '../course/course.ts';
import { listDocs } from '../render/docs.ts';
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
  return layout({
    title: name,
    className: 'reading',
    styles: ['highlight', 'readme', 'reading'],
    body: html`<main id="main" class="docs">
      ${docsNav([...docs], name)}
      <article class="readme" aria-label="${name}">
        ${trusted(await renderDocument(course, file))}
      </article>
    </main>`,
  });
}

function docsNav(docs: [string, string][], shown: string): Part {
  const names = docs
    .filter(([, file]) => file.endsWith('.md'))
    .map(([name]) => name);
  return html`<nav aria-label="Documents">
    ${names.map(
      (name) =>
        html`<a
          href="/docs/${name}"
          aria-current="${name === shown ? 'page' : 'false'}"
          >${name}</a
        >`,
    )}
  </nav>`;
}
