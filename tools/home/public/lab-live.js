// What is measured so far, while it is measured: a bar a variant, a
// dot a run.

import { barScale } from './bar-scale.js';
import { track } from './live-track.js';
import { median } from './median.js';

const whole = new Intl.NumberFormat('en-US', {
  maximumFractionDigits: 0,
});
const precise = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 3,
});

/** @param {number} value */
function format(value) {
  return (Math.abs(value) >= 100 ? whole : precise).format(value);
}

export class LiveBars {
  /** @type {Element} */
  #place;
  /** @type {Map<string, number[]>} */
  #readings = new Map();
  #unit = '';
  #now = '';

  /** @param {Element} place */
  constructor(place) {
    this.#place = place;
  }

  clear() {
    this.#readings.clear();
    this.#place.replaceChildren();
  }

  /** @param {{ unit: string, variants: string[] }} experiment */
  begin({ unit, variants }) {
    this.#unit = unit;
    this.#now = '';
    this.#readings = new Map(variants.map((name) => [name, []]));
    this.#draw();
  }

  /** @param {string} variant */
  measuring(variant) {
    this.#now = variant;
    this.#draw();
  }

  /**
   * @param {string} variant
   * @param {number} value
   */
  add(variant, value) {
    this.#readings.get(variant)?.push(value);
    this.#draw();
  }

  #draw() {
    const { isLog, share } = barScale(
      [...this.#readings.values()].flat(),
    );
    const list = element('ul');
    for (const [name, values] of this.#readings) {
      list.append(this.#row(name, values, share));
    }
    const bars = element('div', 'bars');
    const note = isLog ? ' (log scale)' : '';
    bars.append(element('p', 'unit', this.#unit + note), list);
    this.#place.replaceChildren(bars);
  }

  /**
   * @param {string} name
   * @param {number[]} values
   * @param {(value: number) => number} share
   */
  #row(name, values, share) {
    const row = element('li', name === this.#now ? 'now' : '');
    row.dataset['variant'] = name;
    row.dataset['readings'] = String(values.length);
    const figure = values.length > 0 ? format(median(values)) : '…';
    row.append(
      element('span', 'name', name),
      track(values, share),
      element('span', 'value', figure),
    );
    return row;
  }
}

/**
 * @param {string} tag
 * @param {string} [className]
 * @param {string} [text]
 */
function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
