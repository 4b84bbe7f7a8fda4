// Measures the student's own version, too: one more bar.

import { readProgress } from '@under-load/course/progress';
import { findOwnVersion } from '@under-load/lab/cli';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';

/**
 * Nothing before the exercise is begun, or where no top rung is
 * measured that it could stand beside.
 *
 * @param names Of the experiments that the page can start.
 */
export async function ownChoice(
  { course, lesson }: TabContext,
  names: string[],
): Promise<Part> {
  const { exercise } = await readProgress(course.root, lesson.name);
  if (!exercise) return undefined;
  const { experiments } = await lesson.facts();
  const measured = experiments
    .filter(({ name }) => names.includes(name))
    .flatMap(({ variants }) => variants);
  const own = lesson.lesson.ladders
    .map((ladder) => findOwnVersion(lesson.folder, ladder))
    .filter((one) => one !== undefined)
    .filter(({ rung }) => measured.includes(rung));
  if (own.length === 0) return undefined;
  return html`<label class="own">
    <input
      type="checkbox"
      data-lab-own
      ${exercise === 'done' && html`checked`}
    />
    with your own version:
    ${own.map(({ name }) => html`<code>${name}</code> `)}
  </label>`;
}
