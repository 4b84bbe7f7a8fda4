// A stream of events that all tabs share. See `streams-worker.js`.

/**
 * @typedef {object} StreamListener
 * @property {(data: string) => void} message
 * @property {() => void} [open]
 * @property {() => void} [error]
 */

/**
 * @param {string} url
 * @param {StreamListener} listener Hears all of it, from its beginning.
 * @returns {() => void} Hears no more.
 */
export function openStream(url, listener) {
  if (!('SharedWorker' in window)) return openAlone(url, listener);
  const { port } = new SharedWorker('/assets/streams-worker.js', {
    type: 'module',
  });
  port.addEventListener('message', ({ data: { type, data } }) => {
    if (type === 'message') listener.message(data);
    if (type === 'open') listener.open?.();
    if (type === 'error') listener.error?.();
  });
  port.start();
  port.postMessage({ url });
  const close = () => port.postMessage({ close: true });
  // A tab that is closed says so: nobody else would.
  window.addEventListener('pagehide', close);
  return () => {
    window.removeEventListener('pagehide', close);
    close();
  };
}

/**
 * @param {string} url
 * @param {StreamListener} listener
 */
function openAlone(url, { message, open, error }) {
  const source = new EventSource(url);
  source.addEventListener('message', ({ data }) => message(data));
  if (open) source.addEventListener('open', open);
  if (error) source.addEventListener('error', error);
  return () => source.close();
}

// The browser kept the page as it was, with streams that are closed.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
