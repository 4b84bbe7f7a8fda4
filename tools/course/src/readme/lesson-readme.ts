// A lesson's README beside what it should hold.

import path from 'node:path';
import { declaredBlocks, outputBlocks } from './blocks-of-lesson.ts';
import { checkMeasured } from './check-measured.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { openReadme, type ReadmeFile } from './readme-file.ts';
import { renderDeclared } from './render-blocks.ts';

export interface LessonReadme {
  facts: LessonFacts;
  readme: ReadmeFile;
  /** Bodies of the blocks that need no run. */
  declared: Map<string, string>;
  /** What is wrong before anything is compared. */
  problems: string[];
}

export async function openLessonReadme(
  facts: LessonFacts,
): Promise<LessonReadme> {
  const renderers = declaredBlocks(facts);
  const outputs = outputBlocks(facts);
  const unmeasured = facts.lesson.experiments
    .map((name) => `lab:${name}`)
    .filter((name) => !renderers.has(name));
  const names = [...renderers.keys(), ...outputs];
  const file = path.join(facts.folder, 'README.md');
  const readme = await openReadme(file, [...names, ...unmeasured]);
  const { bodies, problems } = await renderDeclared(
    readme.blocks,
    renderers,
  );
  const measured = checkMeasured(facts);
  const all = [...readme.problems, ...measured, ...problems];
  return { facts, readme, declared: bodies, problems: all };
}
