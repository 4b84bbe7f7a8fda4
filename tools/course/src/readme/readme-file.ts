// A Markdown file with generated blocks, and what it should hold.

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type Block, fillBlocks, findBlocks } from './blocks.ts';

export interface ReadmeFile {
  file: string;
  text: string;
  blocks: Block[];
  /** What is wrong with its markers, one sentence each. */
  problems: string[];
}

interface BlockNames {
  /** Blocks that it must have. */
  needed: string[];
  /** Blocks that it may have; it has no others. */
  optional?: string[];
}

export async function openReadme(
  file: string,
  { needed, optional = [] }: BlockNames,
): Promise<ReadmeFile> {
  if (!existsSync(file)) {
    const problems = ['there is no such file'];
    return { file, text: '', blocks: [], problems };
  }
  const text = await readFile(file, 'utf8');
  const { found, problems } = findBlocks(text);
  const broken = new Set(problems.map((line) => line.split(': ')[0]));
  const have = new Set(found.map(({ name }) => name));
  const known = new Set([...needed, ...optional]);
  const missing = needed
    .filter((name) => !have.has(name) && !broken.has(name))
    .map((name) => `${name}: its markers are missing`);
  const unknown = [...have]
    .filter((name) => !known.has(name))
    .map((name) => `${name}: no such block; ${list([...known])}`);
  const all = [...problems, ...missing, ...unknown];
  return { file, text, blocks: found, problems: all };
}

/** Writes the bodies into the file, where that changes it. */
export async function fillReadme(
  { file, text }: ReadmeFile,
  bodies: Map<string, string>,
): Promise<boolean> {
  const filled = fillBlocks(text, bodies);
  if (filled === text) return false;
  await writeFile(file, filled);
  return true;
}

function list(names: string[]): string {
  return `known are ${names.join(', ') || 'none'}`;
}
