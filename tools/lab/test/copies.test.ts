// A lesson's src/ stands alone, so each has a copy of kit/. The master
// is in the template that `lesson new` makes lessons from.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('../../../', import.meta.url);
const master = new URL('tools/course/template/src/kit/', root);
const lessons = readdirSync(new URL('packages', root)).filter((name) =>
  existsSync(new URL(`packages/${name}/src/kit`, root)),
);

it('every lesson has a kit', () => {
  expect(lessons).toEqual(readdirSync(new URL('packages', root)));
});

it.each(lessons)('%s has the same bytes in its kit', (lesson) => {
  const kit = new URL(`packages/${lesson}/src/kit/`, root);
  for (const name of readdirSync(kit)) {
    const text = readFileSync(new URL(name, kit), 'utf8');
    const original = new URL(name, master);

    expect([name, existsSync(original)]).toEqual([name, true]);
    expect([name, text]).toEqual([
      name,
      readFileSync(original, 'utf8'),
    ]);
  }
});
