// Where the keys are, unless KEYS_FILE says where: beside `src/`, and
// out of version control.

import { fileURLToPath } from 'node:url';

export const defaultKeysFile = fileURLToPath(
  new URL('../../.under-load/keys.json', import.meta.url),
);
