// The bodies of a README's blocks, as Prettier leaves them.

import { messageOf } from '@under-load/lab/cli';
import type { CapturedBlock } from '../capture/capture-lesson.ts';
import type { Render } from './blocks-of-lesson.ts';
import type { Block } from './blocks.ts';
import { formatMarkdown } from './format-markdown.ts';

export interface Rendered {
  bodies: Map<string, string>;
  problems: string[];
}

export async function renderDeclared(
  blocks: Block[],
  declared: Map<string, Render>,
): Promise<Rendered> {
  const bodies = new Map<string, string>();
  const problems: string[] = [];
  for (const { name, options } of blocks) {
    const render = declared.get(name);
    if (!render) continue;
    try {
      bodies.set(name, await formatMarkdown(render(options)));
    } catch (error) {
      problems.push(`${name}: ${messageOf(error)}`);
    }
  }
  return { bodies, problems };
}

export async function renderOutputs(
  captured: Map<string, CapturedBlock> = new Map(),
): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  for (const [name, { text, markdown }] of captured) {
    const body = markdown ? text : `\`\`\`text\n${text}\n\`\`\``;
    bodies.set(`output:${name}`, await formatMarkdown(body));
  }
  return bodies;
}
