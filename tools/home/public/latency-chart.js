// Dots for latencies over the last half minute, newest at the right, on
// a scale of powers of ten. The sentence below says the same: it is
// hidden from readers.

/** @typedef {{ kind: string, ms: number, at: number }} Reading */

const svgNamespace = 'http://www.w3.org/2000/svg';
const height = 140;
const margin = { top: 14, right: 12, bottom: 10, left: 68 };
/** A longer time is drawn at the edge. */
const scale = { from: 0.5, to: 10_000 };
const shownMs = 30_000;

/** @param {HTMLElement} place */
export function createLatencyChart(place) {
  const svg = shape('svg', { 'aria-hidden': 'true' });
  const grid = shape('g', { class: 'grid' });
  const dots = shape('g', { class: 'dots' });
  svg.append(grid, dots);
  place.append(svg);
  /** @type {Reading[]} */
  let last = [];
  let lastUntil = 0;

  function fit() {
    const width = widthOf();
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    grid.replaceChildren(...gridLines(width));
    draw(last, lastUntil);
  }

  function widthOf() {
    return Math.max(place.clientWidth, 240);
  }

  /**
   * @param {Reading[]} readings
   * @param {number} until When the right edge is.
   */
  function draw(readings, until) {
    last = readings;
    lastUntil = until;
    const inner = widthOf() - margin.left - margin.right;
    const shown = readings.filter(({ at }) => at > until - shownMs);
    const made = shown.map(({ kind, ms, at }) => {
      const share = Math.min(1, 1 - (until - at) / shownMs);
      return dot(kind, margin.left + share * inner, yOf(kind, ms));
    });
    dots.replaceChildren(...made);
  }

  new ResizeObserver(fit).observe(place);
  fit();
  return { draw };
}

/**
 * No answer is worse than a late one, however soon it is known.
 *
 * @param {string} kind
 * @param {number} ms
 */
function yOf(kind, ms) {
  return kind === 'no answer' ? margin.top : heightOf(ms);
}

/** @param {number} ms */
function heightOf(ms) {
  const bounded = Math.min(Math.max(ms, scale.from), scale.to);
  const share =
    Math.log(bounded / scale.from) / Math.log(scale.to / scale.from);
  const inner = height - margin.top - margin.bottom;
  return margin.top + (1 - share) * inner;
}

/** @param {number} width */
function gridLines(width) {
  return [1, 10, 100, 1000, 10_000].flatMap((ms) => {
    const y = heightOf(ms);
    const x2 = width - margin.right;
    const line = shape('line', { x1: margin.left, x2, y1: y, y2: y });
    const text = shape('text', { x: margin.left - 8, y: y + 4 });
    text.textContent = ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
    return [line, text];
  });
}

/**
 * Told apart by shape as well: not everybody sees the colours.
 *
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 */
function dot(kind, x, y) {
  const attributes = { 'data-kind': kind };
  if (kind === 'HIT' || /^[23]/.test(kind)) {
    return shape('circle', { ...attributes, cx: x, cy: y, r: 3.5 });
  }
  const points = [
    [x, y - 5],
    [x + 5, y],
    [x, y + 5],
    [x - 5, y],
  ];
  return shape('polygon', { ...attributes, points: points.join(' ') });
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function shape(name, attributes) {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, String(value));
  }
  return made;
}
