// A ladder's rungs, as they stand in the scratch folder.
//
//   src/ladder/2-better.ts     ->  src/live/live.ts
//   src/ladder/1-a/, 2-b/ ...  ->  src/live/suite/   (all up to 2-b)

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson, Rung } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';
import { readFiles, type TextFiles } from './text-files.ts';

export interface Checkpoints {
  rungs: Rung[];
  /** What is graded, in `src/live/`: a file, or a folder with a `/`. */
  subject: 'live.ts' | 'suite/';
  /** The files of `src/live/` at this rung. */
  filesAt: (index: number) => Promise<TextFiles>;
}

/** @throws UsageError when a rung is not there. */
export function openCheckpoints(
  folder: string,
  { name, ladder: rungs }: Pick<Lesson, 'name' | 'ladder'>,
): Checkpoints {
  const ladder = path.join(folder, 'src', 'ladder');
  const has = (ending: string) =>
    rungs.every((rung) =>
      existsSync(path.join(ladder, `${rung.name}${ending}`)),
    );
  if (rungs.length > 0 && has('.ts')) return files(ladder, rungs);
  if (rungs.length > 0 && has(path.sep)) return folders(ladder, rungs);
  throw new UsageError(`${name}: not every rung is in src/ladder/`);
}

function files(ladder: string, rungs: Rung[]): Checkpoints {
  return {
    rungs,
    subject: 'live.ts',
    async filesAt(index) {
      const file = `${rungs[index]?.name}.ts`;
      const text = (await readFiles(ladder, [file])).get(file) ?? '';
      const siblings = await readdir(ladder);
      return new Map([['live.ts', fromLive(text, siblings)]]);
    },
  };
}

/** What a rung imports from beside it is now one folder away. */
function fromLive(text: string, siblings: string[]): string {
  const quoted = /(['"])\.\/([^'"]+)\1/g;
  return text.replaceAll(
    quoted,
    (found, quote: string, name: string) =>
      siblings.includes(name)
        ? `${quote}../ladder/${name}${quote}`
        : found,
  );
}

function folders(ladder: string, rungs: Rung[]): Checkpoints {
  const names = rungs.map(({ name }) => name);
  const above = new RegExp(`(['"])\\.\\./(?:${names.join('|')})/`, 'g');
  return {
    rungs,
    subject: 'suite/',
    async filesAt(index) {
      const all: TextFiles = new Map();
      for (const name of names.slice(0, index + 1)) {
        const rung = await readFiles(path.join(ladder, name));
        for (const [file, text] of rung) {
          // All rungs lie in one folder now.
          all.set(`suite/${file}`, text.replaceAll(above, '$1./'));
        }
      }
      return all;
    },
  };
}
