// Prints which attack succeeds on which rung.

import { styleText } from 'node:util';
import { attack, rungs } from './attacks.ts';

const isPlain =
  !process.stdout.isTTY || Boolean(process.env['NO_COLOR']);
const paint = (color: 'red' | 'green', text: string) =>
  isPlain ? text : styleText(color, text);

const results = [];
for (const rung of rungs) results.push(await attack(rung));
const [first] = results;
console.log('1 2 3 4 5 6 7 8  x: the rung breaks it');
for (const name of first?.keys() ?? []) {
  const marks = results.map((held) =>
    held.get(name) ? paint('green', '.') : paint('red', 'x'),
  );
  console.log(`${marks.join(' ')}  ${name}`);
}
