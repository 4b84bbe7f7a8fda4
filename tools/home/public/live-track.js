// The bar of a variant that is being measured, with a dot a run.

import { median } from './median.js';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * @param {number[]} values
 * @param {(value: number) => number} shareOf
 */
export function track(values, shareOf) {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'track');
  svg.setAttribute('aria-hidden', 'true');
  /** @param {number} value */
  const share = (value) => `${shareOf(value) * 100}%`;
  if (values.length > 0) {
    const width = share(median(values));
    svg.append(shape('rect', { width, height: '100%', rx: '2' }));
  }
  for (const value of values) {
    const at = { cx: share(value), cy: '50%', r: '3' };
    svg.append(shape('circle', at));
  }
  return svg;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function shape(name, attributes) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}
