// Elements that the server has put on this page.

/**
 * @template {HTMLElement} [Found=HTMLElement]
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {Found}
 * @throws Error when it is not there: the page is another one.
 */
export function find(parent, selector) {
  const found = parent.querySelector(selector);
  if (found) return /** @type {Found} */ (found);
  throw new Error(`this page has no ${selector}`);
}
