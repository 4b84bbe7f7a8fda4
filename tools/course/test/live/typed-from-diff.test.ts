// The instructor's path on the real ladders: each rung becomes the next
// one with what the diff shows, and nothing else.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Ladder } from '@under-load/lab';
import {
  chooseLook,
  findLessons,
  loadLesson,
} from '@under-load/lab/cli';
import { applyPatch, parsePatch } from 'diff';
import { openCheckpoints } from '../../src/live/checkpoints.ts';
import { renderDiff } from '../../src/live/render-diff.ts';
import type { TextFiles } from '../../src/live/text-files.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const lessons: { folder: string; name: string; ladders: Ladder[] }[] =
  [];
for (const folder of await findLessons(root)) {
  const { name, ladders } = await loadLesson(folder);
  lessons.push({ folder, name, ladders });
}
const plain = chooseLook(true);

/** What is in the folder once somebody has typed the diff. */
function typeDiff(files: TextFiles, diff: string): TextFiles {
  const typed = new Map(files);
  for (const patch of parsePatch(diff)) {
    const name = patch.newFileName?.replace(/ \(.*$/, '') ?? '';
    const text = applyPatch(files.get(name) ?? '', patch);
    if (text === false) throw new Error(`${name} cannot be typed`);
    if (text === '') typed.delete(name);
    else typed.set(name, text);
  }
  return typed;
}

describe.each(lessons)('$name', ({ folder, ladders }) => {
  it.each(ladders)(
    '$folder is typed from its diffs',
    async (ladder) => {
      const { rungs, filesAt } = openCheckpoints(folder, ladder);
      let files = await filesAt(0);
      for (const [index, { name }] of rungs.entries()) {
        const target = { name, files: await filesAt(index) };
        const mine = { name: 'yours', files };

        files = typeDiff(files, renderDiff(mine, target, plain));

        expect([...files].sort()).toEqual([...target.files].sort());
      }
      expect(rungs.length).toBeGreaterThan(1);
    },
  );
});
