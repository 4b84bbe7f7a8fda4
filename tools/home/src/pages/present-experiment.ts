// The slide of an experiment: its question, what was measured, and
// buttons that measure it anew.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatNumber, formatRange } from '@under-load/lab/cli';
import type { ExperimentResult } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { pnpm } from '../course/pnpm.ts';
import { html, type Part } from './html.ts';
import { runButtons } from './lab-buttons.ts';
import { runPanel } from './lab-panel.ts';
import type { PageContext } from './page-context.ts';
import type { Slide } from './present-slide.ts';

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

async function shownResult(shown: ShownExperiment): Promise<Part> {
  const { name, question, claim } = shown;
  const { result, chart, source } = await newest(shown);
  const holds = result && verdict(result);
  // A chart has the question and the claim in it.
  if (chart) {
    return html`<h1 class="kicker">${name}</h1>
      <img src="${chart}" alt="${question} ${inWords(result)}" />
      <p class="claim">${holds} <small>${source}</small></p>`;
  }
  return html`<h1>${question}</h1>
    ${figures(result)}
    <p class="claim">${holds} ${claim} <small>${source}</small></p>`;
}

/** What this machine has measured goes before what is in the README. */
async function newest({ context, lesson, name }: ShownExperiment) {
  const { results } = context;
  const kept = await results.newest(lesson.name, name);
  if (kept && !kept.result.error) {
    const { id, result } = kept;
    const url = `/results/${lesson.name}/${name}/${id}.svg`;
    const has = await results.chart(lesson.name, name, id);
    const source = 'Measured on this machine';
    return { result, chart: has && url, source };
  }
  const { measured } = await lesson.facts();
  const result = measured.experiments.find((one) => one.name === name);
  const file = `charts/${name}.svg`;
  const has = existsSync(path.join(lesson.folder, file));
  const chart = has && `/lessons/${lesson.name}/files/${file}`;
  return { result, chart, source: 'As in the README' };
}

function verdict({ holds }: ExperimentResult): Part {
  return holds
    ? html`<span class="badge holds">✓ holds</span>`
    : html`<span class="badge breaks">✗ does not hold</span>`;
}

function inWords(result: ExperimentResult | undefined): string {
  if (!result) return 'Not measured yet';
  const all = Object.entries(result.variants).map(
    ([name, { median }]) => `${name} ${formatNumber(median)}`,
  );
  return `In ${result.unit}: ${all.join(', ')}`;
}

function figures(result: ExperimentResult | undefined): Part {
  if (!result) return html`<p class="lead">Not measured yet.</p>`;
  const { unit, variants } = result;
  const all = Object.values(variants);
  const most = Math.max(...all.map(({ median }) => median), 1e-9);
  return html`<table class="figures">
    <caption>
      ${unit}
    </caption>
    <tbody>
      ${Object.entries(variants).map(
        ([name, summary]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td class="bar-cell">${bar(summary.median / most)}</td>
            <td class="number">${formatNumber(summary.median)}</td>
            <td class="number range">${formatRange(summary)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function bar(share: number): Part {
  const width = Math.max(0.4, 100 * share).toFixed(1);
  return html`<svg
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width="${width}" height="10" rx="1" />
  </svg>`;
}
