// Finds a lesson and its experiments in a folder.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './errors.ts';
import type { Experiment } from './experiment.ts';
import type { Lesson } from './lesson.ts';

/** @throws UsageError when the folder has no lesson. */
export async function loadLesson(folder: string): Promise<Lesson> {
  const file = path.join(folder, 'lesson.ts');
  if (!existsSync(file)) {
    throw new UsageError(
      `no lesson.ts in ${folder}: run this in a lesson's folder`,
    );
  }
  const lesson = (await defaultExport(file)) as Lesson | undefined;
  if (Array.isArray(lesson?.experiments)) return lesson;
  throw new UsageError(`${file} does not export a lesson as default`);
}

/** @throws TypeError when it is not the experiment of that name. */
export async function loadExperiment(
  file: string,
): Promise<Experiment> {
  const { name: expected } = path.parse(file);
  if (!existsSync(file)) {
    throw new TypeError(`there is no lab/${expected}.ts`);
  }
  const experiment = (await defaultExport(file)) as
    Experiment | undefined;
  if (experiment?.name === expected) return experiment;
  throw new TypeError(
    `lab/${expected}.ts does not export, as default, ` +
      `an experiment named "${expected}"`,
  );
}

/**
 * Returns the asked names, or all of the lesson's when none is asked.
 *
 * @throws UsageError that lists the known names.
 */
export function chooseExperiments(
  lesson: Lesson,
  asked: string[],
): string[] {
  const known = lesson.experiments;
  for (const name of asked) {
    if (known.includes(name)) continue;
    throw new UsageError(
      `unknown experiment "${name}"; ` +
        `${lesson.name} has: ${known.join(', ') || 'none'}`,
    );
  }
  return asked.length > 0 ? asked : known;
}

async function defaultExport(file: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(file).href);
  return (module as { default?: unknown }).default;
}
