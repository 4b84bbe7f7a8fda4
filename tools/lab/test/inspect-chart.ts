// Says on stdout, as JSON, what is in an SVG file. A process of its
// own, since jsdom does not load inside Jest on every Node.

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

export interface ChartContent {
  wellFormed: boolean;
  label: string | null;
  bars: number;
  lines: number;
  values: (string | null)[];
  /** Colours that stay as they are on a dark page. */
  onlyLight: string[];
}

const [file = ''] = process.argv.slice(2);
const { DOMParser } = new JSDOM('').window;
const chart = new DOMParser().parseFromString(
  readFileSync(file, 'utf8'),
  'image/svg+xml',
);

const style = chart.querySelector('svg > style')?.textContent ?? '';
const content: ChartContent = {
  wellFormed: chart.querySelector('parsererror') === null,
  label: chart.documentElement.getAttribute('aria-label'),
  bars: all('[aria-label="bar"] rect').length,
  lines: all('[aria-label="line"] path').length,
  values: all('[aria-label="text"] text').map(
    ({ textContent }) => textContent,
  ),
  onlyLight: colors().filter((color) => !style.includes(`"${color}"`)),
};
console.log(JSON.stringify(content));

function all(selector: string): Element[] {
  return [...chart.querySelectorAll(selector)];
}

function colors(): string[] {
  const found = all('[fill], [stroke]').flatMap((element) =>
    ['fill', 'stroke'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [...new Set(found)].filter(
    (color) => color !== '' && color !== 'none',
  );
}
