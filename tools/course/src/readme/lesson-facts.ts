// All that is declared about a lesson: `lesson.ts`, its experiments,
// its behaviours, its figures. Nothing of it is run.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  BreakIt,
  Experiment,
  LabDocument,
  Ladder,
  Lesson,
} from '@under-load/lab';
import { loadExperiment, loadLesson } from '@under-load/lab/cli';
import { readMeasured } from './measured.ts';

export interface Named {
  name: string;
}

/**
 * By the folder of their ladder; a ladder whose lesson lists none is
 * not there.
 */
export type Behaviours = Record<string, Named[]>;

export interface LessonFacts {
  folder: string;
  lesson: Lesson;
  behaviours: Behaviours;
  breakIt: BreakIt;
  experiments: Experiment[];
  measured: LabDocument;
}

export async function readFacts(folder: string): Promise<LessonFacts> {
  const lesson = await loadLesson(folder);
  const files = lesson.experiments.map((name) =>
    path.join(folder, 'lab', `${name}.ts`),
  );
  const experiments = await Promise.all(files.map(loadExperiment));
  const measured = await readMeasured(folder);
  const behaviours = await loadBehaviours(folder, lesson);
  const breakIt = await loadBreakIt(folder);
  const declared = { lesson, behaviours, breakIt, experiments };
  return { folder, ...declared, measured };
}

/** Reads `behaviours` of the file that each ladder's tests take. */
export async function loadBehaviours(
  folder: string,
  { ladders }: Pick<Lesson, 'ladders'>,
): Promise<Behaviours> {
  const found: Behaviours = {};
  for (const ladder of ladders) {
    const file = path.join(folder, behavioursFile(ladder));
    if (!existsSync(file)) continue;
    const url = pathToFileURL(file).href;
    const { behaviours } = (await import(url)) as {
      behaviours?: Named[];
    };
    if (behaviours) found[ladder.folder] = behaviours;
  }
  return found;
}

/** Of `test/break-it.ts`; nothing where there is none. */
export async function loadBreakIt(folder: string): Promise<BreakIt> {
  const file = path.join(folder, 'test', 'break-it.ts');
  if (!existsSync(file)) return { items: [], cells: {} };
  const url = pathToFileURL(file).href;
  return ((await import(url)) as { default: BreakIt }).default;
}

/** `test/behaviours/all.ts`; `pool.ts` for a ladder of that name. */
export function behavioursFile({
  folder,
}: Pick<Ladder, 'folder'>): string {
  const [, name = 'all'] = folder.split('/');
  return `test/behaviours/${name}.ts`;
}
