// Hints, one more at a time.

import { readHints } from '@under-load/course/hints';
import type { LessonProgress } from '@under-load/course/progress';
import { openPageOf } from '../render/page-of.ts';
import { html, type Part, trusted } from './html.ts';
import type { TabContext } from './page-context.ts';

export async function hintsPart(
  { course, lesson }: TabContext,
  { hints: seen }: LessonProgress,
): Promise<Part> {
  const all = await readHints(lesson.folder);
  const at = `packages/${lesson.name}/README.md`;
  const pageOf = openPageOf(course);
  const shown = await Promise.all(
    all.slice(0, seen).map(async ({ title, text }) => {
      // Loaded late: the server should not wait for it.
      const { renderMarkdown } =
        await import('../render/render-markdown.ts');
      const markup = await renderMarkdown(text, at, pageOf);
      return html`<h3>${title}</h3>
        ${trusted(markup)}`;
    }),
  );
  const left = all.length - Math.min(seen, all.length);
  return html`<section
    class="hints"
    aria-label="Hints"
    data-part="hints"
    data-seen="${all.length - left}"
  >
    <h2>
      Hints <small>${all.length - left} of ${all.length} seen</small>
    </h2>
    ${shown}
    ${
      left > 0 &&
      html`<button type="button" class="quiet" data-hint data-key="h">
        ${seen > 0 ? 'One more hint' : 'A hint'}
      </button>`
    }
  </section>`;
}
