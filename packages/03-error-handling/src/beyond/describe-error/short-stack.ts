// A stack for one line of a log that a person reads: where our own code
// was. The whole stack of a request in Express has 1,500 letters.

import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shortText } from './plain-copy.ts';

const maxFrames = 3;
/** The rest of a long stack is not even searched. */
const maxLetters = 10_000;
const foreign = /\bnode:|[\\/]node_modules[\\/]/;

/**
 * Up to three frames of our code, or else the first of any code. Its
 * first lines are left out: they repeat the type and the message.
 */
export function shortStack(stack: string): string | undefined {
  const start = stack.search(/^ +at /m);
  if (start < 0) return undefined;
  const frames = stack.slice(start, start + maxLetters).split('\n');
  const own = frames.filter((frame) => !foreign.test(frame));
  const told = own.length > 0 ? own : frames.slice(0, 1);
  const places = told.slice(0, maxFrames).map(placeOf);
  return shortText(places.join('\n'));
}

/** Without the folder that the program runs in. */
function placeOf(frame: string): string {
  const folder = process.cwd();
  return frame
    .trim()
    .replace(`${pathToFileURL(folder).href}/`, '')
    .replace(folder + sep, '');
}
