// Dots for latencies, newest at the right, on a scale of powers of
// ten. The sentence below it says the same: it is hidden from readers.

const svgNamespace = 'http://www.w3.org/2000/svg';
const height = 240;
const margin = { top: 14, right: 12, bottom: 10, left: 68 };
/** A longer time is drawn at the edge. */
const scale = { from: 0.5, to: 2000 };
const mostDots = 150;

/** @param {HTMLElement} place */
export function createLatencyChart(place) {
  const svg = shape('svg', { 'aria-hidden': 'true' });
  const grid = shape('g', { class: 'grid' });
  const dots = shape('g', { class: 'dots' });
  svg.append(grid, dots);
  place.append(svg);
  /** @type {{ kind: string, ms: number }[]} */
  let last = [];

  function fit() {
    const width = Math.max(place.clientWidth, 240);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    grid.replaceChildren(...gridLines(width));
    draw(last);
    return width;
  }

  /** @param {{ kind: string, ms: number }[]} readings */
  function draw(readings) {
    last = readings;
    const width = Math.max(place.clientWidth, 240);
    const inner = width - margin.left - margin.right;
    const shown = readings.slice(-mostDots);
    const step = inner / (mostDots - 1);
    const made = shown.map(({ kind, ms }, index) => {
      const x = margin.left + index * step;
      return dot(kind, x, heightOf(ms));
    });
    dots.replaceChildren(...made);
  }

  new ResizeObserver(fit).observe(place);
  fit();
  return { draw };
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
  return [1, 10, 100, 1000].flatMap((ms) => {
    const y = heightOf(ms);
    const x2 = width - margin.right;
    const line = shape('line', { x1: margin.left, x2, y1: y, y2: y });
    const text = shape('text', { x: margin.left - 8, y: y + 4 });
    text.textContent = `${ms} ms`;
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
  if (kind === 'HIT') {
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
