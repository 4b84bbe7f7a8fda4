// What people call a ladder: `pool` for `ladder/pool`.

import type { Ladder } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';

/** `ladder` where a lesson has only one. */
export function ladderName({ folder }: Pick<Ladder, 'folder'>): string {
  return folder.split('/').at(-1) ?? folder;
}

/**
 * @param asked Its name. @default the first ladder's
 * @throws UsageError that lists the ladders.
 */
export function findLadder(ladders: Ladder[], asked?: string): Ladder {
  const names = ladders.map(ladderName);
  const [first = ''] = names;
  const found = ladders[names.indexOf(asked ?? first)];
  if (found) return found;
  const known = names.join(', ') || 'none';
  throw new UsageError(`no ladder "${asked ?? ''}"; known: ${known}`);
}
