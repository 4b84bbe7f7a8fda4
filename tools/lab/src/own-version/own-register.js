// For `node --import`: see `own-version.ts`.

import module from 'node:module';
import { resolve } from './own-hooks.js';

if (module.registerHooks) module.registerHooks({ resolve });
else module.register('./own-hooks.js', import.meta.url);
