// Exports that fail, one after the other: what stays open?

import { writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import {
  countDescriptorsAtRest,
  defineExperiment,
} from '@under-load/lab';
import type { ExportRows } from '../src/ladder/export/export.ts';
import { makeTemporaryFolder } from '../src/app/temporary-folder.ts';

const exportsToFail = 100;
const row = 'Rome,2\n';

export default defineExperiment({
  name: 'leak',
  question:
    'A row is malformed, 100 exports fail: how many descriptors stay open?',
  unit: 'descriptors',
  better: 'lower',
  claim:
    'a pipeline leaves none open; pipes leave at least one for each failure',
  rung: '2-pipeline',
  variants: ['1-pipe', '2-pipeline', '3-rename'],
  runs: { full: 3, quick: 1 },
  async measure({ variant, signal }) {
    const url = new URL(
      `../src/ladder/export/${variant}.ts`,
      import.meta.url,
    );
    const { exportRows } = (await import(url.href)) as {
      exportRows: ExportRows;
    };
    const folder = await makeTemporaryFolder('lab-02-');
    try {
      const file = path.join(folder.path, 'bad.csv');
      // Longer than what a stream reads at once: it is not at its end.
      const text = `city,cost\nfew\n${row.repeat(50_000)}`;
      await writeFile(file, text);
      const before = await countDescriptorsAtRest();
      for (let i = 0; i < exportsToFail && !signal.aborted; i += 1) {
        const target = path.join(folder.path, `${i}.gz`);
        await exportRows(createReadStream(file), target).catch(
          () => {},
        );
      }
      const after = await countDescriptorsAtRest();
      return { value: after - before };
    } finally {
      await folder.remove();
    }
  },
  holds: [
    {
      says: 'descriptors that pipes leave open',
      figure: (variants) => variants['1-pipe']?.min,
      atLeast: exportsToFail,
    },
    {
      says: 'descriptors that a pipeline leaves open',
      figure: (variants) => variants['2-pipeline']?.max,
      exactly: 0,
    },
    {
      says: 'descriptors that a pipeline with a rename leaves open',
      figure: (variants) => variants['3-rename']?.max,
      exactly: 0,
    },
  ],
});
