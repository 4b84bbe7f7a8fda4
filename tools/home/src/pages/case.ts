// The one figure that makes a lesson's case: measured here, if it was.

import { withFigures } from '@under-load/course/figures';
import { readMeasured } from '@under-load/course/measured';
import type { ExperimentResult } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import type { ResultStore } from '../results/result-store.ts';
import { escape, type Part, trusted } from './html.ts';

export interface Case {
  text: Part;
  /** Where its figures come from. */
  source: string;
}

export async function caseOf(
  { results }: { results: ResultStore },
  { folder, name, lesson }: CourseLesson,
): Promise<Case> {
  const declared = lesson.case ?? '';
  const kept = await keptResults(results, name, namesIn(declared));
  const measured = await readMeasured(folder);
  const text = (experiments: ExperimentResult[]) =>
    emphasize(withFigures(declared, { lesson: name, experiments }));
  if (kept) {
    const source = kept.quick
      ? 'measured on this machine, with a small load'
      : 'measured on this machine';
    return { text: text(kept.experiments), source };
  }
  return {
    text: text(measured.experiments),
    source: 'as in the README; run its experiments to measure here',
  };
}

/** `{signup: 1-direct-calls: failed}` names the experiment signup. */
function namesIn(text: string): string[] {
  const found = text.matchAll(/\{([^{}:]+):/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}

/** Undefined unless all of them were measured on this machine. */
async function keptResults(
  results: ResultStore,
  lesson: string,
  names: string[],
) {
  const newest = await Promise.all(
    names.map((name) => results.newest(lesson, name)),
  );
  const kept = newest
    .filter((one) => one !== undefined)
    .filter(({ result }) => !result.error);
  if (kept.length === 0 || kept.length < names.length) return undefined;
  const experiments = kept.map(({ result }) => result);
  return { experiments, quick: kept.some(({ quick }) => quick) };
}

/** The Markdown that a case may have: `**strong**` and `code`. */
function emphasize(text: string): Part {
  const marked = escape(text)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return trusted(marked);
}
