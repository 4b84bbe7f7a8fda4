import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals';
import { chooseLook } from '../src/look.ts';
import { renderResult } from '../src/render-result.ts';

const streams = [process.stdout, process.stderr];
const before = streams.map(({ isTTY, columns }) => {
  return { isTTY, columns };
});
const { NO_COLOR, TERM } = process.env;

beforeEach(() => {
  pretendTerminal(true);
  delete process.env['NO_COLOR'];
  process.env['TERM'] = 'xterm';
});

afterEach(() => {
  for (const [index, stream] of streams.entries()) {
    Object.assign(stream, before[index]);
  }
  restore('NO_COLOR', NO_COLOR);
  restore('TERM', TERM);
});

describe('output has colours', () => {
  it('on a terminal', () => {
    expect(verdict(false)).toContain('\u001b[32m');
  });
});

describe('output is plain', () => {
  it('under --plain', () => {
    expect(verdict(true)).not.toContain('\u001b');
  });

  it('under NO_COLOR', () => {
    process.env['NO_COLOR'] = '1';
    expect(verdict(false)).not.toContain('\u001b');
  });

  it('on a terminal that has no width', () => {
    for (const stream of streams) stream.columns = 0;
    expect(verdict(false)).not.toContain('\u001b');
  });

  it('in a pipe', () => {
    pretendTerminal(false);
    expect(verdict(false)).not.toContain('\u001b');
  });
});

function verdict(askedPlain: boolean): string {
  const figures = { median: 1, min: 1, max: 1, runs: 1 };
  return renderResult(
    {
      name: 'stampede',
      question: 'How often is the database asked?',
      unit: 'loads',
      better: 'lower',
      claim: 'Once.',
      holds: true,
      variants: { 'single-flight': figures },
    },
    '05-caching',
    chooseLook(askedPlain),
  );
}

function pretendTerminal(isTTY: boolean): void {
  for (const stream of streams) {
    Object.assign(stream, { isTTY, columns: 80 });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
