import { expect, it } from '@jest/globals';
import { chooseLook } from '@under-load/lab/cli';
import type { LiveView } from '../../src/live/display.ts';
import { renderScreen } from '../../src/live/render-screen.ts';

const rung = {
  name: '1-a',
  title: 'A',
  idea: '',
  minutes: 5,
  say: '',
  break: '',
  breaks: { known: /./ },
};

const ladder = { folder: 'ladder', exercise: 'my-a', rungs: [rung] };

const view: LiveView = {
  lesson: {
    name: '01-one',
    title: 'One',
    part: 'Under load',
    pattern: 'one',
    minutes: 10,
    services: [],
    ladders: [ladder],
    experiments: [],
  },
  position: {
    ladder,
    index: 0,
    rung,
    startedAt: Date.now(),
    checkpoints: {
      rungs: [rung],
      subject: 'live.ts',
      filesAt: async () => new Map(),
    },
  },
  subject: 'src/live/live.ts',
  behaviours: [
    { behaviour: 'known', passed: false, message: 'of the rung' },
    { behaviour: 'fine', passed: true, message: '' },
    { behaviour: 'typed', passed: false, message: 'of the typist' },
  ],
  pending: ['later'],
};

const look = chooseLook(true);

it('shows what passes, what fails and what is to come', () => {
  const screen = renderScreen({ view, notice: [], look, rows: 24 });

  expect(screen).toEqual([
    '01-one, rung 1 of 1: 1-a, A',
    'minute 0 of 5; this rung: from 0 to 5',
    'src/live/live.ts',
    '',
    'FAIL  known (as the rung does)',
    'pass  fine',
    'FAIL  typed',
    '· later',
    '',
    'running: 3 of 4',
    expect.stringMatching(/^n next, .*q quit$/),
  ]);
});

it('gives the reason that is not the rung’s own', () => {
  const { behaviours } = view;
  const done = { ...view, pending: [], grade: { behaviours } };

  const screen = renderScreen({
    view: done,
    notice: [],
    look,
    rows: 24,
  });

  expect(screen).toContain('First failure: typed');
  expect(screen).toContain('  of the typist');
  expect(screen).toContain('1 of 3 behaviours hold');
});

it('never scrolls: what does not fit is counted', () => {
  const many = Array.from({ length: 40 }, (_, index) => {
    const behaviour = `number ${index}`;
    return { behaviour, passed: index !== 39, message: '' };
  });
  const long = { ...view, behaviours: many, pending: [] };

  const screen = renderScreen({
    view: long,
    notice: [],
    look,
    rows: 12,
  });

  expect(screen.length).toBeLessThan(12);
  expect(screen).toContain('FAIL  number 39');
  expect(screen).toContain('… and 39 more');
});
