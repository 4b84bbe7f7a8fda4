// The matrix of behaviours and rungs: declared, then confirmed.

const declaredBreak = /^breaks: /;

/** @param {HTMLElement} suite */
export function createMatrix(suite) {
  const cells = new Map(cellsOf(suite).map((one) => [keyOf(one), one]));

  /** @param {any} event */
  function add(event) {
    const cell = cellOf(cells, event);
    if (!cell) return;
    const hasPassed = event.status === 'passed';
    const { declared } = cell.dataset;
    cell.dataset['result'] = event.status;
    // A break for another reason than the stated one fails, too.
    cell.textContent = hasPassed ? `✓ ${declared}` : '✗ fails';
  }

  function clear() {
    for (const cell of cells.values()) {
      delete cell.dataset['result'];
      cell.textContent = cell.dataset['declared'] ?? '';
    }
  }

  return { add, clear };
}

/** @param {HTMLElement} suite */
export function hasCell(suite) {
  const cells = new Map(cellsOf(suite).map((one) => [keyOf(one), one]));
  /** @param {any} event */
  return (event) => cellOf(cells, event) !== undefined;
}

/** @param {HTMLElement} suite */
function cellsOf(suite) {
  return /** @type {HTMLElement[]} */ ([
    ...suite.querySelectorAll('td[data-behaviour]'),
  ]);
}

/** @param {HTMLElement} cell */
function keyOf({ dataset }) {
  return `${dataset['rung']}\n${dataset['behaviour']}`;
}

/**
 * `ladderSuite` puts a `describe` for each rung around its tests.
 *
 * @param {Map<string, HTMLElement>} cells
 * @param {any} event
 */
function cellOf(cells, { path = [], name = '' }) {
  const behaviour = name.replace(declaredBreak, '');
  return path.length === 1
    ? cells.get(`${path[0]}\n${behaviour}`)
    : undefined;
}
