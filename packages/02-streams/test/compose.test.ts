import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import {
  LineTransform,
  lineDuplex,
  toLines,
} from '../src/beyond/compose/compose.ts';
import { runDemo } from './support/run-demo.ts';

const forms = {
  'class extends Transform': () => new LineTransform(),
  'generator as a Duplex': () => lineDuplex(),
  'generator in a pipeline': () => toLines,
};

describe.each(Object.entries(forms))('%s', (_name, form) => {
  async function run(source: Readable, limit = Infinity) {
    const lines: string[] = [];
    const reader = new Writable({
      objectMode: true,
      write(line: string, _encoding, done) {
        lines.push(line);
        done(lines.length < limit ? null : new Error('enough'));
      },
    });
    await pipeline(source, form(), reader);
    return lines;
  }

  it.each<[string, string[], string[]]>([
    [
      'lines across pieces',
      ['a\nb', 'c\n', '\nd\n'],
      ['a', 'bc', '', 'd'],
    ],
    ['the last line, which nothing ends', ['a\nb'], ['a', 'b']],
    ['nothing', [], []],
    ['one piece', ['a'], ['a']],
  ])('gives %s', async (_what, pieces, lines) => {
    expect(await run(Readable.from(pieces))).toEqual(lines);
  });

  it('fails at a line that is too long, and ends its source', async () => {
    const source = Readable.from(['a\n', 'x'.repeat(1001), 'b\n']);

    const running = run(source);

    await expect(running).rejects.toThrow(RangeError);
    expect(source.destroyed).toBe(true);
  });

  it("passes on its source's error", async () => {
    const failure = new Error('the disk failed');
    const source = new Readable({
      encoding: 'utf8',
      read() {
        this.destroy(failure);
      },
    });

    const running = patiently('the pipeline', run(source));

    await expect(running).rejects.toBe(failure);
  });

  it('ends its source when its reader fails', async () => {
    const source = Readable.from(endless());

    const running = patiently('the pipeline', run(source, 3));

    await expect(running).rejects.toThrow('enough');
    expect(source.destroyed).toBe(true);
  });
});

it('shows the three side by side in the terminal', async () => {
  const output = await runDemo('compose');

  const same = output.match(/out: {3}\["gull","starling","vulture"\]/g);
  const failed = output.match(/error: "RangeError: a line is longer/g);
  expect(same).toHaveLength(3);
  expect(failed).toHaveLength(3);
});

function* endless() {
  for (;;) yield 'a\n';
}
