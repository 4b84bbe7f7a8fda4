// Each rung holds what it claims, and breaks what it is said to break.

import { afterAll } from '@jest/globals';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/orders.ts';
import { openOrdersFixture } from './support/orders-fixture.ts';
import { dropDatabases } from './support/own-database.ts';

afterAll(dropDatabases);

ladderSuite({
  ladder: lesson.ladders[0]?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openOrdersFixture(
      new URL(`../src/ladder/orders/${rung}.ts`, import.meta.url),
    ),
});
