// Says which run is in the way, with a link to it and a button that
// stops it.

/** @type {HTMLElement | undefined} */
let notice;

/**
 * @param {{ message: string, run?: string | undefined,
 * page?: string | undefined }} refusal
 * Nothing is shown without a run.
 * @param {(run: string) => Promise<unknown>} stop
 */
export function showBusy({ message, run, page }, stop) {
  hideBusy();
  if (!run || !page) return;
  const link = document.createElement('a');
  link.href = page;
  link.textContent = 'Show it';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Stop it';
  button.addEventListener('click', async () => {
    button.disabled = true;
    // It may have ended in this moment.
    await stop(run).catch(() => {});
    hideBusy();
  });
  notice = document.createElement('div');
  notice.className = 'busy-notice';
  notice.setAttribute('role', 'alert');
  notice.append(`${message} `, link, ' ', button);
  document.body.append(notice);
}

export function hideBusy() {
  notice?.remove();
  notice = undefined;
}
