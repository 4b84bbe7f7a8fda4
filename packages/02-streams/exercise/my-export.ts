// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 02-streams exercise --ladder export
// Make the behaviours hold, from the first to the last. Start from any
// rung of `src/ladder/export/`, or from its interface in `export.ts`.

import type { ExportRows } from '../src/ladder/export/export.ts';

export const exportRows: ExportRows = async (source) => {
  source.destroy();
  throw new Error('write exportRows');
};
