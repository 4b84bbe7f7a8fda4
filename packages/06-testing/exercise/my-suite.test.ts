// The grade: which bugs does your suite notice? `RUNG_FILE` may name
// another folder. The folder of a rung stands for all rungs up to it.

import path from 'node:path';
import { jest } from '@jest/globals';
import { scaled } from '@under-load/lab';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { suiteIn, suitesOf } from '../mutants/suites.ts';
import { behaviours } from '../test/behaviours/all.ts';
import { shareRun } from '../test/support/suite-fixture.ts';

jest.setTimeout(scaled(240_000));

const name = 'my-suite';
const folder = rungUnderTest(new URL('my-suite/', import.meta.url));

ladderSuite({
  behaviours,
  extraRungs: [name],
  fixture: shareRun(async () => {
    const below = rungsUpTo(folder);
    const suites = await suitesOf(below);
    const files = suites.flatMap((suite) => suite.files);
    return below.length > 0
      ? [{ name, files }]
      : [await suiteIn(folder, name)];
  }),
});

function rungsUpTo(url: URL): string[] {
  const ladder = lesson.ladders.flatMap((one) => one.rungs);
  const rungs = ladder.map((rung) => rung.name);
  const asked = rungs.find((rung) =>
    url.pathname.endsWith(path.posix.join('/src/ladder', rung, '/')),
  );
  return asked ? rungs.slice(0, rungs.indexOf(asked) + 1) : [];
}
