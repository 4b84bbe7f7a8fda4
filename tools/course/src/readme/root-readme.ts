// The root README's table of lessons.

import path from 'node:path';
import { openReadme, type ReadmeFile } from './readme-file.ts';
import { renderDeclared } from './render-blocks.ts';
import { type Listed, renderLessons } from './render-lessons.ts';

export interface RootReadme {
  readme: ReadmeFile;
  declared: Map<string, string>;
  problems: string[];
}

export async function openRootReadme(
  root: string,
  lessons: Listed[],
): Promise<RootReadme> {
  const file = path.join(root, 'README.md');
  const readme = await openReadme(file, { needed: ['lessons'] });
  const renderers = new Map([
    ['lessons', () => renderLessons(lessons)],
  ]);
  const rendered = await renderDeclared(readme.blocks, renderers);
  const problems = [...readme.problems, ...rendered.problems];
  return { readme, declared: rendered.bodies, problems };
}
