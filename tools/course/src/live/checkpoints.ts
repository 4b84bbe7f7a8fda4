// A ladder's rungs, as they stand in the scratch folder. Everything
// that a rung uses inside `ladder/` is copied: what is typed there is
// what runs.
//
//   src/ladder/errors.ts            ->  src/live/errors.ts
//   src/ladder/2-better.ts          ->  src/live/live.ts
//   src/ladder/2-better/thread.ts   ->  src/live/live/thread.ts
//   src/ladder/pool/2-better.ts     ->  src/live/pool/live.ts
//
// Rungs that are folders of tests stand in one folder, all up to 2-b:
//
//   src/ladder/1-a/, 2-b/ ...       ->  src/live/suite/

import path from 'node:path';
import type { Ladder, Rung } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';
import { readRung } from '../ladder/rung-files.ts';
import { kindOfRungs } from '../ladder/rung-path.ts';
import { moveFiles } from './move-files.ts';
import type { TextFiles } from './text-files.ts';

export interface Checkpoints {
  rungs: Rung[];
  /**
   * What is graded, in `src/live/`: a file, such as `live.ts` or
   * `pool/live.ts`; or the folder `suite/`.
   */
  subject: string;
  /** The files of `src/live/` at this rung. */
  filesAt: (index: number) => Promise<TextFiles>;
}

/** @throws UsageError when a rung is not there. */
export function openCheckpoints(
  folder: string,
  ladder: Ladder,
): Checkpoints {
  const kind = kindOfRungs(folder, ladder);
  if (kind === 'folders') return suites(folder, ladder);
  if (kind === 'files') return files(folder, ladder);
  throw new UsageError(
    `${path.basename(folder)}: not every rung is in src/${ladder.folder}/`,
  );
}

function files(folder: string, ladder: Ladder): Checkpoints {
  const { rungs } = ladder;
  const live = liveName(`src/${ladder.folder}/live`);
  return {
    rungs,
    subject: `${live}.ts`,
    async filesAt(index) {
      const own = liveName(
        `src/${ladder.folder}/${rungs[index]?.name}`,
      );
      const all = await readRung(folder, ladder, index);
      return moveFiles(all, 'src/live', (name) =>
        liveName(name).replace(own, live),
      );
    },
  };
}

function suites(folder: string, ladder: Ladder): Checkpoints {
  const { rungs } = ladder;
  return {
    rungs,
    subject: 'suite/',
    async filesAt(index) {
      const below = rungs.slice(0, index + 1).map((_, i) => i);
      const read = (i: number) => readRung(folder, ladder, i);
      const all = (await Promise.all(below.map(read))).flat();
      // All rungs stand in one folder now.
      return moveFiles(all, 'src/live', (name) =>
        liveName(name).replace(/^.*?\d-[^/]+/, 'suite'),
      );
    },
  };
}

/** `pool/2-better.ts` for `src/ladder/pool/2-better.ts`. */
function liveName(name: string): string {
  return name.slice('src/ladder/'.length);
}
