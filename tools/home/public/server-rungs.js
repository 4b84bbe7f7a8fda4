// Which rungs a server is to run, or runs.

/** @param {Element} panel */
function choices(panel) {
  return /** @type {NodeListOf<HTMLSelectElement>} */ (
    panel.querySelectorAll('[data-rung-of]')
  );
}

/**
 * By the name of their ladder.
 *
 * @param {Element} panel
 * @returns {Record<string, string>}
 */
export function chosenRungs(panel) {
  const all = [...choices(panel)].map((choice) => [
    choice.dataset['rungOf'] ?? '',
    choice.value,
  ]);
  return Object.fromEntries(all);
}

/**
 * @param {HTMLElement} panel
 * @param {Record<string, string>} rungs The others are the usual ones.
 */
export function chooseRungs(panel, rungs) {
  for (const choice of choices(panel)) {
    const { rungOf = '', usual = '' } = choice.dataset;
    choice.value = rungs[rungOf] ?? usual;
  }
  commandLine(panel);
}

/**
 * Shows how it is started in a terminal, and what it is called.
 *
 * @param {HTMLElement} panel
 */
export function commandLine(panel) {
  const code = panel.querySelector('[data-server-command]');
  const changed = [...choices(panel)].filter(
    ({ value, dataset }) => value !== dataset['usual'],
  );
  const options = changed.map(
    ({ value, dataset }) => `${dataset['option']} ${value}`,
  );
  const plain = code?.getAttribute('data-server-command') ?? '';
  const own = [...choices(panel)]
    .map((choice) => choice.selectedOptions[0])
    .find((option) => option?.dataset['own']);
  // A terminal has no option for it.
  const command = own
    ? `exercise/${own.value}.ts in the place of ${own.dataset['own']}`
    : [plain, ...options].join(' ');
  if (code) code.textContent = command;
  const [first] = choices(panel);
  const names = changed.map(({ value }) => value);
  const name = names.join(', ') || first?.value || '';
  const side = panel.dataset['server'] ?? '';
  const selector = `[data-side-name="${CSS.escape(side)}"]`;
  for (const place of document.querySelectorAll(selector)) {
    place.textContent = name;
  }
}
