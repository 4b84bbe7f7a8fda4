// A lesson's README beside what it should hold.

import path from 'node:path';
import {
  declaredBlocks,
  outputBlocks,
  type Render,
} from './blocks-of-lesson.ts';
import { checkMeasured } from './check-measured.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { openReadme, type ReadmeFile } from './readme-file.ts';
import { renderDeclared } from './render-blocks.ts';
import { readSnippets } from './snippets.ts';

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
  const { folder, lesson } = facts;
  const declared = declaredBlocks(facts);
  const outputs = outputBlocks(facts);
  const unmeasured = lesson.experiments
    .map((name) => `lab:${name}`)
    .filter((name) => !declared.has(name));
  const snippets = await readSnippets(folder, lesson.ladders);
  const readme = await openReadme(path.join(folder, 'README.md'), {
    needed: [
      ...declared.keys(),
      ...outputs,
      ...unmeasured,
      ...snippets.needed,
    ],
    optional: [...snippets.code.keys()],
  });
  const code = [...snippets.code].map(
    ([name, text]): [string, Render] => [name, () => fence(text)],
  );
  const { bodies, problems } = await renderDeclared(
    readme.blocks,
    new Map([...declared, ...code]),
  );
  const all = [
    ...readme.problems,
    ...checkMeasured(facts),
    ...snippets.problems,
    ...problems,
  ];
  return { facts, readme, declared: bodies, problems: all };
}

function fence(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
