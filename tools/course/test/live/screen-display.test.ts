import { EventEmitter } from 'node:events';
import { afterEach, expect, it } from '@jest/globals';
import { chooseLook } from '@under-load/lab/cli';
import { screenDisplay } from '../../src/live/screen-display.ts';

/** A terminal of 20 columns and 8 rows that keeps what is written. */
function openTerminal() {
  const written: string[] = [];
  const terminal = Object.assign(new EventEmitter(), {
    columns: 20,
    rows: 8,
    write: (text: string) => written.push(text),
  });
  const output = terminal as unknown as NodeJS.WriteStream;
  const display = screenDisplay(chooseLook(true), output);
  return { display, last: () => written.at(-1) ?? '' };
}

let close = () => {};
afterEach(() => close());

it('opens a long text at its beginning, and turns pages', () => {
  const { display, last } = openTerminal();
  close = () => display.close();
  const lines = Array.from({ length: 12 }, (_, i) => `line ${i}`);

  display.show(lines.join('\n'));

  expect(last()).toContain('line 0\nline 1');
  expect(last()).toContain('2 more: any key.');
  expect(last()).not.toContain('line 5');
  expect(display.onKey()).toBe(true);
  expect(last()).toContain('line 5\n');
  expect(display.onKey()).toBe(true);
  expect(last()).toContain('line 11\n');
  expect(last()).toContain('Any key goes back.');
  expect(display.onKey()).toBe(false);
});

it('cuts no line of a text: it goes on below', () => {
  const { display, last } = openTerminal();
  close = () => display.close();

  display.show('a line that is longer than twenty');

  expect(last()).toContain('a line that is long\ner than twenty');
});
