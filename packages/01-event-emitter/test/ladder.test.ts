// Each rung holds what it claims, and breaks what it is said to break.
// The fast bus holds what the top rung holds.

import { format } from 'node:util';
import { beforeEach, jest } from '@jest/globals';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openEventsFixture } from './support/events-fixture.ts';

const [ladder] = lesson.ladders;
const fastBus = '../beyond/fast-bus/fast-bus';

beforeEach(() => {
  // Rungs log the failures that the behaviours cause: formatted as the
  // console would, and not printed.
  jest
    .spyOn(console, 'error')
    .mockImplementation((...all) => void format(...all));
});

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  extraRungs: [fastBus],
  fixture: (rung) =>
    openEventsFixture(
      new URL(`../src/ladder/${rung}.ts`, import.meta.url),
    ),
});
