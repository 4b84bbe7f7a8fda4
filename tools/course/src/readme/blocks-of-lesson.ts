// Which blocks a lesson's README has, and what stands in them.

import { blocksOf } from '../capture/capture-lesson.ts';
import { isForThisNode } from '../capture/for-this-node.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { renderLab } from './render-lab.ts';
import {
  renderBreakIt,
  renderInstructor,
  renderMatrix,
} from './render-ladder.ts';

/** @param options What stands behind the name in the marker. */
export type Render = (options: string) => string;

/** Rendered from what is declared and stored. */
export function declaredBlocks(
  facts: LessonFacts,
): Map<string, Render> {
  const { lesson, measured, behaviours } = facts;
  const blocks = new Map<string, Render>();
  for (const name of lesson.experiments) {
    const stored = measured.experiments.find((e) => e.name === name);
    if (!stored) continue;
    blocks.set(`lab:${name}`, (options) => renderLab(stored, options));
  }
  for (const ladder of lesson.ladders) {
    const known = behaviours[ladder.folder];
    if (!known) continue;
    const [, name] = ladder.folder.split('/');
    blocks.set(name ? `matrix:${name}` : 'matrix', () =>
      renderMatrix(ladder, known),
    );
  }
  const { breakIt } = facts;
  blocks.set('break-it', () => renderBreakIt(breakIt));
  return blocks.set('instructor', () => renderInstructor(lesson));
}

/** Filled by running the lesson's captures. */
export function outputBlocks({ lesson }: LessonFacts): string[] {
  const captures = lesson.captures ?? [];
  return captures.flatMap(blocksOf).map((name) => `output:${name}`);
}

/** A line for each block that this Node.js cannot fill. */
export function notRunHere(lessons: LessonFacts[]): string[] {
  return lessons.flatMap(({ lesson: { name, captures = [] } }) => {
    const others = captures.filter((one) => !isForThisNode(one));
    const blocks = others.flatMap(blocksOf);
    const why = `not compared on Node.js ${process.versions.node}`;
    return blocks.map((block) => `${why}: ${name}: output:${block}`);
  });
}
