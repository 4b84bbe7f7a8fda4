// Finds syntax errors, with line and column, without running a file.

import { readFile } from 'node:fs/promises';
import type { Message, TransformFailure, transformSync } from 'esbuild';

/** Returns at most one a file: the next ones follow from the first. */
export async function syntaxErrors(
  files: string[],
  shown: (file: string) => string,
): Promise<string[]> {
  // On demand: most of what a command does needs no parser.
  const { transformSync: transform } = await import('esbuild');
  const found = files.map(async (file) => {
    const error = firstError(transform, await readFile(file, 'utf8'));
    return error ? [describe(shown(file), error)] : [];
  });
  return (await Promise.all(found)).flat();
}

// Synchronous: then esbuild leaves no process behind.
function firstError(
  transform: typeof transformSync,
  text: string,
): Message | undefined {
  try {
    transform(text, { loader: 'ts', logLevel: 'silent' });
    return undefined;
  } catch (error) {
    const { errors } = error as Partial<TransformFailure>;
    if (errors?.[0]) return errors[0];
    throw error;
  }
}

function describe(name: string, { location, text }: Message): string {
  if (!location) return `${name}: ${text}`;
  return `${name}:${location.line}:${location.column + 1}: ${text}`;
}
