// Do the READMEs say what is declared, was measured and is printed?

import type { TourDocument } from '@under-load/lab';
import { shapeOf } from '../capture/shape.ts';
import { shownPath } from '../shown-path.ts';
import {
  type Captured,
  captureAll,
  nothingCaptured,
} from './capture-all.ts';
import { checkAgainst } from './check-against.ts';
import { firstDifference } from './first-difference.ts';
import type { LessonFacts } from './lesson-facts.ts';
import {
  type LessonReadme,
  openLessonReadme,
} from './lesson-readme.ts';
import type { ReadmeFile } from './readme-file.ts';
import { renderOutputs } from './render-blocks.ts';
import type { Listed } from './render-lessons.ts';
import { openRootReadme } from './root-readme.ts';

export interface CheckOptions {
  root: string;
  chosen: LessonFacts[];
  /** For the table of the root README; undefined leaves it out. */
  listed: Listed[] | undefined;
  /** False skips the captures. */
  run: boolean;
  /** Compares its shape with that of the stored figures. */
  tour?: TourDocument | undefined;
  signal: AbortSignal;
}

/** Returns one line for each thing that is wrong. */
export async function checkReadmes(
  options: CheckOptions,
): Promise<string[]> {
  const { root, listed, chosen, run, tour, signal } = options;
  const lines: string[] = [];
  const complain = (file: string, problems: string[]) => {
    const name = shownPath(root, file);
    lines.push(...problems.map((problem) => `${name}: ${problem}`));
  };
  const captured = run
    ? await captureAll(chosen, signal)
    : nothingCaptured;
  lines.push(...captured.problems);
  for (const facts of chosen) {
    const lesson = await openLessonReadme(facts);
    const { file } = lesson.readme;
    complain(file, checkDeclared(lesson.readme, lesson));
    complain(file, await checkOutputs(lesson, captured));
    if (tour) complain(file, checkAgainst(facts.measured, tour));
  }
  if (!listed) return lines;
  const { readme, ...table } = await openRootReadme(root, listed);
  complain(readme.file, checkDeclared(readme, table));
  return lines;
}

function checkDeclared(
  { blocks }: ReadmeFile,
  { declared, problems }: Pick<LessonReadme, 'declared' | 'problems'>,
): string[] {
  const differences = blocks.flatMap(({ name, body }) => {
    const expected = declared.get(name);
    if (expected === undefined) return [];
    const difference = firstDifference(body, expected);
    return difference ? [`${name}: ${difference}`] : [];
  });
  return [...problems, ...differences];
}

async function checkOutputs(
  { facts, readme }: LessonReadme,
  captured: Captured,
): Promise<string[]> {
  const outputs = captured.outputs.get(facts);
  if (!outputs) return [];
  const bodies = await renderOutputs(outputs);
  return readme.blocks.flatMap(({ name, body }) => {
    const printed = bodies.get(name);
    if (printed === undefined) return [];
    const [then, now] = [shapeOf(body), shapeOf(printed)];
    const difference = firstDifference(then, now);
    return difference
      ? [`${name}: ${difference}, as it prints now`]
      : [];
  });
}
