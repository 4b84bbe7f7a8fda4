// What a student writes, and the interface that it has to have.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ladder } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { findExercise } from '../course/exercise.ts';
import { openStep } from '../course/rung-step.ts';
import { paragraphs } from '../render/inline-code.ts';
import { html, type Part } from './html.ts';
import { sourceFigure } from './source-figure.ts';

export async function exerciseFiles(
  { folder, lesson, name }: CourseLesson,
  ladder: Ladder,
): Promise<Part> {
  const { text, files } = await findExercise(folder, lesson, ladder);
  const own = await Promise.all(
    files.map(async (file, index) => {
      const code = await readFile(
        path.join(folder, file),
        'utf8',
      ).catch(() => '');
      return sourceFigure({ file, code, hasKeys: index === 0 });
    }),
  );
  return html`<div class="task">${paragraphs(text)}</div>
    ${await interfaceOf(folder, ladder)}
    <details class="own" open>
      <summary>
        Yours: <code>packages/${name}/${files.join(', ')}</code>
      </summary>
      <div data-part="exercise-files">${own}</div>
    </details>`;
}

/** What every rung of the ladder is given: nothing for some. */
async function interfaceOf(
  folder: string,
  ladder: Ladder,
): Promise<Part> {
  const [bottom] = ladder.rungs;
  if (!bottom) return undefined;
  const { given } = await openStep(folder, ladder, bottom);
  if (given.length === 0) return undefined;
  const shown = given.map(({ name, text }) =>
    sourceFigure({ file: name, code: text }),
  );
  return html`<details class="given">
    <summary>
      The interface:
      ${given.map(({ name }) => html`<code>${name}</code> `)}
    </summary>
    ${await Promise.all(shown)}
  </details>`;
}
