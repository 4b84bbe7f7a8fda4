// Which files of a lesson a file refers to: by an import of values or
// types, or as the entry of a thread or a process.

import path from 'node:path';

interface SourceFile {
  /** In the lesson's folder, with slashes. */
  name: string;
  text: string;
}

const comments = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;
const imports = /\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g;
const urls =
  /\bnew URL\(\s*(["'])([^"'\n]+)\1,\s*import\.meta\.url,?\s*\)/g;

/** What stands between the quotes of its imports. */
export function importsOf({ text }: SourceFile): string[] {
  return specifiers(text.replaceAll(comments, ''), imports);
}

/** The files, as names in the lesson's folder; no packages. */
export function referencesOf(file: SourceFile): string[] {
  const code = file.text.replaceAll(comments, '');
  const relative = specifiers(code, imports).filter((one) =>
    one.startsWith('.'),
  );
  const here = path.posix.dirname(file.name);
  return [...relative, ...specifiers(code, urls)].map((one) =>
    path.posix.join(here, one),
  );
}

function specifiers(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map(([, , name = '']) => name);
}
