// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/broker.ts';
import { openBrokerFixture } from './support/broker-fixture.ts';

const ladder = lesson.ladders.find(
  ({ folder }) => folder === 'ladder/broker',
);

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openBrokerFixture(
      new URL(`../src/ladder/broker/${rung}.ts`, import.meta.url),
    ),
});
