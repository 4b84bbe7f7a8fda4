// The solution, once the exercise is done or the student asks.

import type { LessonProgress } from '@under-load/course/progress';
import { readSolution } from '@under-load/course/solution';
import type { Ladder } from '@under-load/lab';
import { codeBlock } from '../render/code-html.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';

export async function solutionPart(
  context: TabContext,
  ladder: Ladder,
  progress: LessonProgress,
): Promise<Part> {
  const isDone = progress.exercise === 'done';
  const isShown = isDone || progress.gaveUp;
  return html`<section
    class="solution"
    aria-label="Solution"
    data-part="solution"
    data-shown="${String(isShown)}"
  >
    <h2>Solution</h2>
    ${isShown ? await shown(context, ladder, isDone) : offer}
  </section>`;
}

const offer = html`<p>
    The solution is shown when every behaviour holds.
  </p>
  <button type="button" class="quiet" data-ask-give-up data-key="o">
    I give up
  </button>
  <p data-confirm hidden>
    Your progress will say that you gave up. Have you seen all the
    hints?
    <button type="button" class="quiet" data-give-up data-key="y">
      Show the solution
    </button>
  </p>`;

async function shown(
  { lesson }: TabContext,
  ladder: Ladder,
  isDone: boolean,
): Promise<Part> {
  const files = await readSolution(lesson.folder, ladder);
  const code = await Promise.all(
    files.map(({ text }) => codeBlock(text, 'ts')),
  );
  return html`<p>
      ${
        isDone
          ? 'Done. Compare yours with this one.'
          : 'Read it, close it, and write your own version.'
      }
    </p>
    ${files.map(
      ({ name }, index) =>
        html`<details>
          <summary><code>${name}</code></summary>
          ${code[index]}
        </details>`,
    )}`;
}
