// `node --import` this file, and threads that would register tsx's
// loader register ours: for tests that start them by the hundred.

import * as module from 'node:module';

// A Node that has the one below strips types by itself.
if (!module.registerHooks) {
  module.register('./resolve-tsx-api.js', import.meta.url);
}
