// The Exercise tab: what to write, its grade on each save, hints, and
// the solution.

import { ladderName } from '@under-load/course/ladder-name';
import { readProgress } from '@under-load/course/progress';
import type { Ladder } from '@under-load/lab';
import { askedLadder } from '../course/asked-ladder.ts';
import { behavioursOf } from '../course/compared-ladders.ts';
import { inlineCode } from '../render/inline-code.ts';
import { exerciseUrl } from '../render/ladders.ts';
import { exerciseFiles } from './exercise-files.ts';
import { hintsPart } from './exercise-hints.ts';
import { solutionPart } from './exercise-solution.ts';
import { html, type Part } from './html.ts';
import { ladderLinks } from './ladder-nav.ts';
import { progressOf } from './progress-badge.ts';
import type { Tab } from './tab.ts';

export const exerciseTab: Tab = {
  name: 'exercise',
  title: 'Exercise',
  key: 'Y',
  scripts: ['exercise', 'ladder'],
  styles: ['run', 'exercise', 'source'],
  async render(context) {
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
        ${await exerciseFiles(lesson, ladder)}
        ${controls(behaviours.length)}
        <pre
          class="problem-text"
          data-problem
          hidden
          tabindex="0"
        ></pre>
        <ol class="behaviours" data-behaviours>
          ${behaviours.map(
            (each) =>
              html`<li data-behaviour="${each}">
                ${inlineCode(each)}
              </li>`,
          )}
        </ol>
        ${await hintsPart(context, progress)}
        ${await solutionPart(context, ladder, progress)}
        <p class="said" role="status" data-status></p>
      </section>`;
  },
};

function controls(count: number): Part {
  return html`<h2>
      Your version <small>graded when you save it</small>
    </h2>
    <div class="controls">
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
