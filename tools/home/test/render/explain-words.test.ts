import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readWords } from '../../src/render/explain-words.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';

const words = readWords(
  [
    '| word | meaning |',
    '| ---- | ------- |',
    '| lease | A lock with an end. |',
    '| in flight | Begun, not ended. |',
    '| TTL | Time to live. |',
  ].join('\n'),
);

const render = (text: string) =>
  renderMarkdown(text, 'README.md', async () => undefined, words);

it('explains a term where it first stands, and there only', async () => {
  const html = await render(
    'Two leases, and the ttl.\n\nA lease *in flight*.',
  );

  expect(html).toContain(
    'Two <dfn tabindex="0" aria-description="A lock with an end." data-meaning="A lock with an end.">lease</dfn>s, and the <dfn ',
  );
  expect(html).toContain('>ttl</dfn>.');
  expect(html).toMatch(/A lease <em><dfn [^>]*>in flight<\/dfn><\/em>/);
});

it('leaves code, links, headings and other words alone', async () => {
  const html = await render(
    '# Lease\n\n`lease` [lease](#lease) released lease-time\n',
  );

  expect(html).not.toContain('<dfn');
});

it('knows the words of the course', () => {
  const file = new URL('../../../../docs/words.md', import.meta.url);
  const known = readWords(readFileSync(file, 'utf8'));

  expect(known.size).toBeGreaterThan(25);
  expect(known.get('p99')).toBe(
    '99 of 100 requests were faster than this.',
  );
  expect([...known.keys()]).toEqual([...known.keys()].sort());
});
