// What CONTRIBUTING.md shows is what there is.

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('../../../../', import.meta.url);
const text = readText('CONTRIBUTING.md');

function readText(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function withoutSpaces(code: string): string {
  return code.replaceAll(/\s/g, '');
}

it('shows code that the template has', () => {
  const template = [
    'lesson.ts',
    'test/behaviours/loads.ts',
    'test/break-it.ts',
  ].map((name) => readText(`tools/course/template/${name}`));
  const code = withoutSpaces(template.join(''));
  const blocks = [...text.matchAll(/^```ts\n(.*?)^\S?.*?```$/gms)];

  // Up to the last brace: there, the template may go on.
  const shown = blocks.map(([, block = '']) =>
    withoutSpaces(block).replace(/},?$/, ''),
  );

  expect(shown).toHaveLength(3);
  for (const block of shown) expect(code).toContain(block);
});

it('names scripts that the root has', () => {
  const { scripts } = JSON.parse(readText('package.json')) as {
    scripts: Record<string, string>;
  };
  const named = [...text.matchAll(/pnpm@12 (?:run )?([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'install');

  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  expect(named.length).toBeGreaterThan(4);
});
