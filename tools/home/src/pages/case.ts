// What makes a lesson's case: its sentence, and one figure of it, from
// this machine when it was measured here.

import { withFigures } from '@under-load/course/figures';
import { readMeasured } from '@under-load/course/measured';
import type { ExperimentResult } from '@under-load/lab';
import { formatNumber } from '@under-load/lab/cli';
import type { CourseLesson } from '../course/course.ts';
import type {
  KeptResult,
  ResultStore,
} from '../results/result-store.ts';
import {
  type CaseFigure,
  caseFigure,
  namedFigures,
} from './case-figure.ts';
import { escape, html, type Part, trusted } from './html.ts';
import { localTime } from './local-time.ts';
import { verdictBadge } from './verdict-badge.ts';

export interface Case {
  text: Part;
  figure?: CaseFigure | undefined;
  /** Where the figure comes from. */
  source: Part;
  isFromHere: boolean;
}

export async function caseOf(
  { results }: { results: ResultStore },
  { folder, name, lesson }: CourseLesson,
): Promise<Case> {
  const declared = lesson.case ?? '';
  const named = namedFigures(declared);
  const names = [...new Set(named.map((one) => one.experiment))];
  const kept = await Promise.all(
    names.map((one) => results.newest(name, one)),
  );
  const here = kept.filter((one) => one !== undefined);
  const { experiments } = await readMeasured(folder);
  const ofHere = caseFigure(lesson, here.map(resultOf));
  const figure = ofHere ?? caseFigure(lesson, experiments);
  const own = here.find(
    ({ result }) => result.name === figure?.experiment,
  );
  const isSaidHere =
    here.length === names.length && here.every(saysAsMuch);
  const said = isSaidHere ? here.map(resultOf) : experiments;
  const isMixed = ofHere !== undefined && !isSaidHere;
  return {
    text: [
      emphasize(fill(declared, name, said)),
      isMixed && html` <small>(a full run, from the README)</small>`,
    ],
    figure,
    source: own ? sourceHere(own, ofHere) : sourceInReadme,
    isFromHere: Boolean(ofHere),
  };
}

function resultOf({ result }: KeptResult): ExperimentResult {
  return result;
}

/**
 * The sentence has words for what a full run finds: "1,000 requests",
 * "none". A smaller load, or a claim that fails, would belie them.
 */
function saysAsMuch({ quick, result }: KeptResult): boolean {
  return !quick && result.holds;
}

const sourceInReadme = html`From the README: not measured here yet`;

/** With the verdict: a figure may be of a claim that did not hold. */
function sourceHere(
  { quick, at, result }: KeptResult,
  figure: CaseFigure | undefined,
): Part {
  const load = quick ? ', quick: a smaller load' : '';
  return figure
    ? html`Measured on this machine, ${localTime(at)}${load}:
      ${verdictBadge(result)}`
    : html`From the README; here, ${localTime(at)}${load}:
      ${verdictBadge(result)}`;
}

/** The same in words, where there is no room for more. */
export function figureInWords({ unit, from, to }: CaseFigure): string {
  const [before, after] = [from, to].map(
    ({ rung, value }) => `${formatNumber(value)} at ${rung}`,
  );
  return `${before}, ${after} (${unit})`;
}

/** A rung may have another name than when it was measured. */
function fill(
  text: string,
  lesson: string,
  experiments: ExperimentResult[],
): string {
  try {
    return withFigures(text, { lesson, experiments });
  } catch {
    return text.replaceAll(/\{[^{}]+\}/g, '…');
  }
}

/** The Markdown that a case may have: `**strong**` and `code`. */
function emphasize(text: string): Part {
  const marked = escape(text)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return trusted(marked);
}
