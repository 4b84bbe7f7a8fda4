// What separates the scratch from a rung, as a unified diff.

import type { Look } from '@under-load/lab/cli';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { TextFiles } from './text-files.ts';

interface Side {
  name: string;
  files: TextFiles;
}

/** Empty when they are the same. */
export function renderDiff(from: Side, to: Side, look: Look): string {
  // The rung's own file comes first.
  const names = new Set([...to.files.keys(), ...from.files.keys()]);
  return [...names]
    .filter((name) => from.files.get(name) !== to.files.get(name))
    .map((name) => patch(name, from, to))
    .map((text) => paint(text, look))
    .join('\n');
}

function patch(file: string, from: Side, to: Side): string {
  return createTwoFilesPatch(
    `${file} (${from.name})`,
    `${file} (${to.name})`,
    from.files.get(file) ?? '',
    to.files.get(file) ?? '',
    '',
    '',
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
}

function paint(text: string, { colors }: Look): string {
  const paints: Record<string, (line: string) => string> = {
    '+': colors.green,
    '-': colors.red,
    '@': colors.cyan,
  };
  return text
    .split('\n')
    .map((line) => paints[line.charAt(0)]?.(line) ?? line)
    .join('\n');
}
