// The exercise: what to write, its grade, hints, and the solution.

import { ladderName } from '@under-load/course/ladder-name';
import { readProgress } from '@under-load/course/progress';
import type { Ladder } from '@under-load/lab';
import { askedLadder } from '../course/asked-ladder.ts';
import { behavioursOf } from '../course/compared-ladders.ts';
import { findExercise } from '../course/exercise.ts';
import { inlineCode, paragraphs } from '../render/inline-code.ts';
import { exerciseUrl } from '../render/ladders.ts';
import { html, type Part } from './html.ts';
import { ladderLinks } from './ladder-nav.ts';
import type { TabContext } from './page-context.ts';
import { progressOf } from './progress-badge.ts';
import { hintsPart } from './tests-hints.ts';
import { solutionPart } from './tests-solution.ts';

export async function exerciseView(context: TabContext): Promise<Part> {
  const { course, lesson, runs, query } = context;
  const ladder = askedLadder(lesson.lesson, query['ladder']);
  const name = ladderName(ladder);
  const behaviours = behavioursOf(await lesson.facts(), ladder);
  const { suite: _suite, ...progress } = await readProgress(
    course.root,
    lesson.name,
  );
  const run = runs.latest('exercise', lesson.name, name);
  const urlOf = (each: Ladder) => exerciseUrl(lesson.lesson, each);
  return html`${ladderLinks(lesson.lesson, ladder, urlOf)}
    <section
      class="exercise"
      aria-label="Your version"
      data-exercise
      data-lesson="${lesson.name}"
      data-ladder="${name}"
      data-run="${run?.id}"
    >
      <p data-part="exercise-state">${progressOf(progress)}</p>
      ${await task(context, ladder)} ${controls(behaviours.length)}
      <pre class="problem-text" data-problem hidden tabindex="0"></pre>
      <ol class="behaviours" data-behaviours>
        ${behaviours.map(
          (each) =>
            html`<li data-behaviour="${each}">${inlineCode(each)}</li>`,
        )}
      </ol>
      ${await hintsPart(context, progress)}
      ${await solutionPart(context, ladder, progress)}
    </section>`;
}

async function task(
  { lesson }: TabContext,
  ladder: Ladder,
): Promise<Part> {
  const { text, files } = await findExercise(
    lesson.folder,
    lesson.lesson,
    ladder,
  );
  return html`<div class="task">
    ${paragraphs(text)}
    <ul>
      ${files.map(
        (file, index) =>
          html`<li>
            <code>packages/${lesson.name}/${file}</code>
            <button
              type="button"
              class="quiet"
              title="Open ${file} in your editor"
              data-open="${file}"
              ${index === 0 ? html`data-key="e"` : ''}
            >
              Open in editor
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function controls(count: number): Part {
  return html`<div class="controls">
      <button type="button" data-grade data-key="g">
        Grade my version
      </button>
      <button
        type="button"
        class="quiet"
        data-stop-grade
        data-key="x"
        hidden
      >
        Stop
      </button>
      <progress
        data-held
        max="${count}"
        value="0"
        aria-label="Behaviours that hold"
      ></progress>
      <span class="counts" data-score>${count} behaviours to hold</span>
    </div>
    <p class="verdict" role="status" data-verdict></p>`;
}
