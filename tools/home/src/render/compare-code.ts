// What changed from one text to another, a stretch of lines at a time.

import { highlight, type Line, linesOf } from './highlight.ts';

export interface NumberedLine {
  number: number;
  words: Line;
}

/** Either the same lines on both sides, or what replaced what. */
export interface Stretch {
  kind: 'same' | 'changed';
  before: NumberedLine[];
  after: NumberedLine[];
}

/** @param language As `highlight` takes it. */
export async function compareCode(
  before: string,
  after: string,
  language: string,
): Promise<Stretch[]> {
  // Loaded late: the server should not wait for it.
  const [{ diffArrays }, left, right] = await Promise.all([
    import('diff'),
    numbered(before, language),
    numbered(after, language),
  ]);
  const changes = diffArrays(linesOf(before), linesOf(after));
  const stretches: Stretch[] = [];
  for (const { added, removed, count } of changes) {
    const stretch = next(stretches, added || removed);
    if (!added) stretch.before.push(...left.splice(0, count));
    if (!removed) stretch.after.push(...right.splice(0, count));
  }
  return stretches;
}

async function numbered(code: string, language: string) {
  const lines = await highlight(code, language);
  return lines.map((words, index) => ({ number: index + 1, words }));
}

/** What went and what came in its place is one stretch. */
function next(stretches: Stretch[], isChange: boolean): Stretch {
  const kind = isChange ? 'changed' : 'same';
  const last = stretches.at(-1);
  if (last?.kind === kind) return last;
  const stretch: Stretch = { kind, before: [], after: [] };
  stretches.push(stretch);
  return stretch;
}

export interface Changes {
  added: number;
  removed: number;
}

export function countChanges(stretches: Stretch[]): Changes {
  const changed = stretches.filter(({ kind }) => kind === 'changed');
  return {
    added: sum(changed.map(({ after }) => after.length)),
    removed: sum(changed.map(({ before }) => before.length)),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
