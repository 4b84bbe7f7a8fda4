// Starts a server as an item of "Break it yourself" says: beside the
// one that runs, if one does.

import { chooseRungs } from './server-rungs.js';

/** @param {import('./server-control.js').ServerControl[]} servers */
export function setUpBreaks(servers) {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest('[data-break-start]');
    if (!(button instanceof HTMLElement)) return;
    const { breakStart: rung = '', ladder = '' } = button.dataset;
    const free = servers.find((server) => !server.isUp());
    if (!free) return servers[0]?.panel.scrollIntoView();
    chooseRungs(free.panel, { [ladder]: rung });
    void free.start();
    free.panel.scrollIntoView({ block: 'center' });
  });
}
