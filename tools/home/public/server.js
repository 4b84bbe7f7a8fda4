// The server's tab: one run, and all that hears of it.

import { refreshParts } from './course-api.js';
import { controlServer } from './server-control.js';
import { setUpLatencies } from './server-latencies.js';
import { createLog } from './server-log.js';
import { setUpRequests } from './server-requests.js';
import { setUpStreams } from './server-streams.js';

const log = createLog();
const listeners = [setUpRequests(), setUpStreams(), setUpLatencies()];

controlServer({
  onBegin: () => log.clear(),
  onOutput: (text) => log.add(text),

  async onListening(isNew) {
    // What the page was made with may be of the server before.
    if (isNew) await refreshParts(['server-requests', 'server-pages']);
    for (const each of listeners) each.begin();
  },

  onEnded(isNew) {
    for (const each of listeners) each.end();
    if (isNew) void refreshParts(['server-pages']);
  },
});
