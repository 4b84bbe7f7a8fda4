import { expect, it } from '@jest/globals';
import type { Ladder } from '@under-load/lab';
import { caseFigure } from '../src/pages/case-figure.ts';
import { resultOf } from './support/kept-result.ts';

const texts = { title: '', idea: '', say: '', break: '' };
const ladders = [
  ladder('pool', ['1-slow', '2-fair', '3-fast']),
  ladder('cluster', ['1-single', '2-fork']),
];
const turns = resultOf(
  { '1-slow': 30, '2-fair': 20, '3-fast': 10 },
  { name: 'turns' },
);
const crashes = resultOf(
  { '1-single': 7, '2-fork': 1 },
  { name: 'crashes' },
);
const loads = resultOf(
  { '1-slow': 900, '3-fast': 0 },
  { name: 'loads', unit: 'loads' },
);

it('sets the rung that the case names beside the top rung', () => {
  const figure = figureOf('it takes {turns: 2-fair}');

  expect(figure).toEqual({
    experiment: 'turns',
    unit: 'turns',
    from: { rung: '2-fair', value: 20 },
    to: { rung: '3-fast', value: 10 },
  });
});

it('sets a top rung beside the lowest', () => {
  const figure = figureOf('it takes {turns: 3-fast}');

  expect(figure?.from).toEqual({ rung: '1-slow', value: 30 });
});

it('compares rungs that were measured', () => {
  const lost = resultOf(
    { '2-fair': 20, '3-fast': 0 },
    { name: 'lost' },
  );
  const alone = resultOf({ '3-fast': 0 }, { name: 'lost' });

  const [figure, none] = [lost, alone].map((result) =>
    caseFigure({ case: '{lost: 3-fast}', ladders }, [result]),
  );

  expect(figure?.from).toEqual({ rung: '2-fair', value: 20 });
  expect(none).toBeUndefined();
});

it('compares rungs of the ladder that the case means', () => {
  const figure = figureOf('{crashes: 2-fork} crash');

  expect(figure?.from).toEqual({ rung: '1-single', value: 7 });
  expect(figure?.to).toEqual({ rung: '2-fork', value: 1 });
});

it('takes the figure in bold; else the one that changes most', () => {
  const plain = figureOf('{turns: 1-slow} turns, {loads: 1-slow}');
  const bold = figureOf('**{turns: 1-slow}** turns, {loads: 1-slow}');

  expect(plain?.experiment).toBe('loads');
  expect(bold?.experiment).toBe('turns');
});

it.each(['', 'no figure', '{gone: 1-slow}', '{turns: 1-slow: p99}'])(
  'finds none in "%s"',
  (text) => {
    expect(figureOf(text)).toBeUndefined();
  },
);

function figureOf(text: string) {
  return caseFigure({ case: text, ladders }, [turns, loads, crashes]);
}

function ladder(name: string, names: string[]): Ladder {
  const rungs = names.map((each) => {
    return { name: each, ...texts, minutes: 1, breaks: {} };
  });
  return { folder: `ladder/${name}`, exercise: `my-${name}`, rungs };
}
