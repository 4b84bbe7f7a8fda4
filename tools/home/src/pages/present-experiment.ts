// The slide of an experiment: its question, what was measured, whether
// the claim held, and buttons that measure it anew.

import type { CourseLesson } from '../course/course.ts';
import { pnpm } from '../course/pnpm.ts';
import { figureBars } from './figure-bars.ts';
import { html, type Part } from './html.ts';
import { runButtons } from './lab-buttons.ts';
import { runPanel } from './lab-panel.ts';
import { sourceOf } from './lab-result.ts';
import { type Shown, shownInReadme, shownOf } from './lab-shown.ts';
import { clauseItem } from './lab-verdict.ts';
import type { PageContext } from './page-context.ts';
import type { Slide } from './present-slide.ts';
import { verdictBadge } from './verdict-badge.ts';

export interface ShownExperiment {
  context: PageContext;
  lesson: CourseLesson;
  name: string;
  question: string;
  claim: string;
}

export function experimentSlide(shown: ShownExperiment): Slide {
  const { context, name, question, claim, lesson } = shown;
  return {
    name: `lab-${name}`,
    title: question,
    kind: 'chart',
    notes: {
      say: `The claim: ${claim}.`,
      break: `Run it: ${pnpm(`--filter ${lesson.name} lab ${name}`)}`,
    },
    size: { lines: 1, columns: 0 },
    async render() {
      return html`<div class="shown" data-part="lab-${name}">
          ${await shownResult(shown)}
        </div>
        <div class="run">
          ${runButtons({ experiments: [name], what: name, keys })}
          ${runPanel({ lesson, runs: context.runs })}
        </div>`;
    },
  };
}

/** `public/lab.js` runs it here: nobody leaves the slides for it. */
const keys = { quick: 'q', full: 'f' };

/** What this machine has found goes before what is in the README. */
async function shownResult({
  context: { results },
  lesson,
  name,
  question,
  claim,
}: ShownExperiment): Promise<Part> {
  const context = { lesson, results };
  const newest = await shownOf(context, name);
  const isFailed = newest && !isMeasured(newest);
  const figures = isFailed
    ? await shownInReadme(context, name)
    : newest;
  return html`<h1>${question}</h1>
    ${
      figures
        ? measured(figures)
        : html`<p class="lead">Not measured yet.</p>`
    }
    <p class="claim">
      ${newest && verdictBadge(newest.result)} ${claim}
      ${newest && html`<small>${sourceOf(newest)}</small>`}
      ${isFailed && figures && html`<small>The README's figures.</small>`}
    </p>
    ${failingClauses(newest)}`;
}

function isMeasured({ result }: Shown): boolean {
  return Object.keys(result.variants).length > 0;
}

/** Bars in the page's own type; lines, where time is on an axis. */
function measured({ result, chart }: Shown): Part {
  const { axes } = result;
  const hasLines = axes !== undefined && chart !== '';
  return html`<div class="measured ${hasLines ? 'with-lines' : ''}">
    ${figureBars(result)}
    ${
      hasLines &&
      html`<img src="${chart}#lines" alt="${axes.y}, by ${axes.x}" />`
    }
  </div>`;
}

/** The first two, since a slide is full soon. */
function failingClauses(shown: Shown | undefined): Part {
  const all = shown?.result.clauses ?? [];
  const failing = all.filter(({ holds }) => !holds);
  if (failing.length === 0) return undefined;
  return html`<ul class="clauses">
    ${failing.slice(0, 2).map(clauseItem)}
  </ul>`;
}
