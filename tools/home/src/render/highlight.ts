// Code as lines of words, each of a kind that has a colour.

import type { HighlighterCore } from 'shiki/core';
import { recently } from './recently.ts';

export interface Word {
  text: string;
  /** Of highlight-theme.ts; undefined when it has no colour. */
  kind?: string | undefined;
}

export type Line = Word[];

// A language is loaded with its first line.
const grammars = {
  javascript: () => import('shiki/langs/javascript.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  shellscript: () => import('shiki/langs/shellscript.mjs'),
  css: () => import('shiki/langs/css.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
};

type Language = keyof typeof grammars;

/** As fences and file names have them. */
const languages = new Map<string, Language>([
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['javascript', 'javascript'],
  ['ts', 'typescript'],
  ['typescript', 'typescript'],
  ['json', 'json'],
  ['sh', 'shellscript'],
  ['bash', 'shellscript'],
  ['css', 'css'],
  ['html', 'html'],
  ['svg', 'html'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** Enough for all rungs of the course, and the pages around them. */
const kept = recently<Line[]>(250);

/** @param name Of a fence, or a file's ending; others are plain. */
export function highlight(code: string, name = ''): Promise<Line[]> {
  const language = languages.get(name.toLowerCase());
  if (!language) return Promise.resolve(plainLines(code));
  return kept(`${language}\n${code}`, () => tokenize(code, language));
}

function plainLines(code: string): Line[] {
  return linesOf(code).map((text) => (text ? [{ text }] : []));
}

/** A line feed at the end begins no line of its own. */
export function linesOf(code: string): string[] {
  const lines = code.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

async function tokenize(code: string, language: Language) {
  highlighter ??= open();
  const { codeToTokensBase, loadLanguage } = await highlighter;
  await loadLanguage(await grammars[language]());
  const text = linesOf(code).join('\n');
  const lines = codeToTokensBase(text, {
    lang: language,
    theme: 'course',
    // A line that took long, as the first do, is not cut short.
    tokenizeTimeLimit: 0,
  });
  return lines.map((words) =>
    words.map(({ content, color }) => ({
      text: content,
      kind: color === 'plain' ? undefined : color,
    })),
  );
}

let highlighter: Promise<HighlighterCore> | undefined;

// Loaded late: the server should not wait for it.
async function open(): Promise<HighlighterCore> {
  const [core, engine, { highlightTheme }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
    import('./highlight-theme.ts'),
  ]);
  return core.createHighlighterCore({
    themes: [highlightTheme],
    langs: [],
    engine: engine.createJavaScriptRegexEngine(),
  });
}
