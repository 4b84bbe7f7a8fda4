// All that is declared about a lesson: `lesson.ts`, its experiments,
// its behaviours, its figures. Nothing of it is run.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Experiment, LabDocument, Lesson } from '@under-load/lab';
import { loadExperiment, loadLesson } from '@under-load/lab/cli';
import { readMeasured } from './measured.ts';

export interface Named {
  name: string;
}

export interface Behaviours {
  /** Of the ladder; undefined when the lesson lists none. */
  behaviours?: Named[];
  /** Of each side ladder, by its folder in `src/`. */
  sideBehaviours?: Record<string, Named[]>;
}

export interface LessonFacts extends Behaviours {
  folder: string;
  lesson: Lesson;
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
  const behaviours = await loadBehaviours(folder);
  return { folder, lesson, experiments, measured, ...behaviours };
}

export async function loadBehaviours(
  folder: string,
): Promise<Behaviours> {
  const file = path.join(folder, 'test', 'behaviours', 'all.ts');
  if (!existsSync(file)) return {};
  const url = pathToFileURL(file).href;
  return { ...((await import(url)) as Behaviours) };
}
