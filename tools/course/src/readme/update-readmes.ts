// Writes the generated blocks of the READMEs.

import type { ExperimentResult } from '@under-load/lab';
import { captureAll, nothingCaptured } from './capture-all.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { openLessonReadme } from './lesson-readme.ts';
import { writeMeasured } from './measured.ts';
import { fillReadme, type ReadmeFile } from './readme-file.ts';
import { renderOutputs } from './render-blocks.ts';
import type { Listed } from './render-lessons.ts';
import { openRootReadme } from './root-readme.ts';
import { shownPath } from '../shown-path.ts';

export interface UpdateOptions {
  root: string;
  chosen: LessonFacts[];
  /** For the table of the root README; undefined leaves it alone. */
  listed: Listed[] | undefined;
  /** False leaves the captured output as it is. */
  run: boolean;
  signal: AbortSignal;
}

export interface Updated {
  /** Files that have changed. */
  written: string[];
  /** What kept a README from being right, one line each. */
  problems: string[];
}

export async function updateReadmes({
  root,
  listed,
  chosen,
  run,
  signal,
}: UpdateOptions): Promise<Updated> {
  const captured = run
    ? await captureAll(chosen, signal)
    : nothingCaptured;
  const updated: Updated = { written: [], problems: [] };
  updated.problems.push(...captured.problems);
  for (const facts of chosen) {
    await adoptWords(facts);
    const lesson = await openLessonReadme(facts);
    const bodies = await renderOutputs(captured.outputs.get(facts));
    for (const [name, body] of lesson.declared) bodies.set(name, body);
    await fill(root, { ...lesson, bodies }, updated);
  }
  if (!listed) return updated;
  const table = await openRootReadme(root, listed);
  await fill(root, { ...table, bodies: table.declared }, updated);
  return updated;
}

interface Filling {
  readme: ReadmeFile;
  problems: string[];
  bodies: Map<string, string>;
}

async function fill(
  root: string,
  { readme, problems, bodies }: Filling,
  updated: Updated,
): Promise<void> {
  const name = shownPath(root, readme.file);
  updated.problems.push(...problems.map((one) => `${name}: ${one}`));
  if (await fillReadme(readme, bodies)) updated.written.push(name);
}

/** New words for the same figures need no new measurement. */
async function adoptWords(facts: LessonFacts): Promise<void> {
  const { experiments, measured, folder } = facts;
  const isStale = (stored: ExperimentResult) => {
    const declared = experiments.find(
      ({ name }) => name === stored.name,
    );
    if (!declared) return false;
    const { question, claim } = declared;
    const same = question === stored.question && claim === stored.claim;
    Object.assign(stored, { question, claim });
    return !same;
  };
  const stale = measured.experiments.filter(isStale);
  if (stale.length > 0) await writeMeasured(folder, measured);
}
