// The server's tab: one run or two beside each other, and all that
// hears of them.

import { refreshParts } from './course-api.js';
import { setUpBeside } from './server-beside.js';
import { setUpBreaks } from './server-break.js';
import { controlServer } from './server-control.js';
import { setUpLatencies } from './server-latencies.js';
import { createLog } from './server-log.js';
import { setUpRequests } from './server-requests.js';
import { setUpStreams } from './server-streams.js';
import { watchRuns } from './watch-runs.js';

/**
 * @typedef {object} ServerListener
 * @property {(side: string, run: string) => void} [begin] Of what went
 * before on that side, nothing counts any more.
 * @property {(side: string, event: any) => void} [hear]
 * @property {(side: string) => void} [up] It listens.
 * @property {(side: string) => void} [down] It has ended.
 */

/** @type {ServerListener[]} */
const listeners = [setUpRequests(), setUpStreams(), setUpLatencies()];
const panels = /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('[data-server]')
);
const servers = [...panels].map(follow);
setUpBeside(servers);
setUpBreaks(servers);

watchRuns({
  onChange: (runs) => servers.forEach(({ notice }) => notice(runs)),
  onLost: () => servers.forEach(({ lose }) => lose()),
});

/** @param {HTMLElement} panel */
function follow(panel) {
  const side = panel.dataset['server'] ?? '';
  const log = createLog(side);
  return controlServer(panel, {
    onBegin(run) {
      log.clear();
      for (const each of listeners) each.begin?.(side, run);
    },

    onEvent(event) {
      if (event.type === 'output') log.add(event.text);
      for (const each of listeners) each.hear?.(side, event);
    },

    // Its page would go on asking a server that is gone.
    onStopping: () => emptyPages(side),

    onListening(isNew) {
      for (const each of listeners) each.up?.(side);
      // What the page was made with may be of the server before.
      if (isNew) void refreshPages(side);
    },

    onEnded(isNew) {
      for (const each of listeners) each.down?.(side);
      emptyPages(side);
      if (isNew) void refreshPages(side);
    },
  });
}

/** @param {string} side */
function emptyPages(side) {
  for (const part of pagesOf(side)) part.replaceChildren();
}

/** @param {string} side */
function refreshPages(side) {
  const parts = pagesOf(side);
  const names = parts.map((part) => part.getAttribute('data-part'));
  return refreshParts(names.filter((name) => name !== null));
}

/** @param {string} side */
function pagesOf(side) {
  const selector = `[data-part^="server-page-${side}"]`;
  return [...document.querySelectorAll(selector)];
}
