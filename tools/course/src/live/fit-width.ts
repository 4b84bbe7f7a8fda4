// A line that wraps would push the last one off the screen.

import { stripVTControlCharacters } from 'node:util';

/** Cuts what is too long; colours survive where nothing is cut. */
export function fitWidth(line: string, columns: number): string {
  const text = stripVTControlCharacters(line);
  if (text.length < columns) return line;
  return `${text.slice(0, Math.max(0, columns - 2))}…`;
}

/** Cuts into lines; colours survive where nothing is cut. */
export function wrap(line: string, columns: number): string[] {
  const text = stripVTControlCharacters(line);
  const width = Math.max(1, columns - 1);
  if (text.length <= width) return [line];
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}
