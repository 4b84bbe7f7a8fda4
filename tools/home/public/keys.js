// Keys for everything: an element with `data-key` is pressed by it.
// `?` lists those of the page.

/** @param {KeyboardEvent} event */
function isTyping({ target }) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** @param {string} key */
function pressedBy(key) {
  return withKeys().find((each) => each.dataset['key'] === key);
}

/** What is hidden has no key; but the closed list of lessons has. */
function withKeys() {
  const all = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-key]')
  );
  return [...all].filter(
    (each) =>
      !each.closest('[inert]') &&
      (each.offsetParent !== null || each.closest('[popover]')),
  );
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event)) return;
  if (event.key === '?') return showKeys();
  const element = pressedBy(event.key);
  if (!element) return;
  event.preventDefault();
  element.focus();
  if (!isHere(element)) element.click();
});

/**
 * A link to the page that is shown: it would be loaded again, and
 * begin at its top.
 *
 * @param {HTMLElement} element
 */
function isHere(element) {
  if (!(element instanceof HTMLAnchorElement)) return false;
  if (element.target || element.hash) return false;
  const [shown] = location.href.split('#');
  const isLesson = `${element.pathname}/`;
  return (
    element.href === shown ||
    // The list of lessons leads to the first tab of each.
    (!!element.closest('[popover]') &&
      location.pathname.startsWith(isLesson))
  );
}

document
  .querySelector('#keys-button')
  ?.addEventListener('click', showKeys);

function showKeys() {
  const open = document.querySelector('dialog.keys');
  if (open instanceof HTMLDialogElement) return open.close();
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  const heading = document.createElement('h2');
  heading.textContent = 'Keys';
  const list = document.createElement('dl');
  for (const [key, meaning] of keysOfPage()) {
    const term = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    term.append(kbd);
    const detail = document.createElement('dd');
    detail.textContent = meaning;
    list.append(term, detail);
  }
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @returns {[string, string][]} */
function keysOfPage() {
  const found = withKeys().map(
    (each) =>
      /** @type {[string, string]} */ ([
        each.dataset['key'] ?? '',
        each.title ||
          (each.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      ]),
  );
  return [...found, ['?', 'these keys'], ['Esc', 'close']];
}
