// Lets this process import TypeScript: `node --import` this file.

import * as module from 'node:module';
import { load } from './load.js';

// Node 20 runs such hooks in a thread of their own, and Node 26 warns
// of that.
if (module.registerHooks) module.registerHooks({ load });
else module.register('./load.js', import.meta.url);
