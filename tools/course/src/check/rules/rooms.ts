// Every file of src/ stands in a room with a purpose, and a ladder
// needs no other room.

import type { LessonFile } from '../checked-lesson.ts';
import { referencesOf } from '../../ladder/references.ts';
import type { Rule } from '../rule.ts';

const room =
  /^src\/(server\.ts$|(ladder|app|fakes|kit)\/|beyond\/[^/]+\/)/;
const names = 'ladder/, beyond/<idea>/, app/, fakes/, kit/, server.ts';

export const rooms: Rule = {
  name: 'rooms',
  check({ files, ladders }) {
    const source = files.filter(({ name }) => name.startsWith('src/'));
    const hasSuites = ladders.some(({ kind }) => kind === 'folders');
    const allowed = hasSuites
      ? /^src\/(ladder|app|fakes|kit)\//
      : /^src\/ladder\//;
    return [
      ...source
        .filter(({ name }) => !room.test(name))
        .map(({ name }) => `${name} stands in none of ${names}`),
      ...source
        .filter(({ name }) => /^src\/ladder\/.*\.ts$/.test(name))
        .flatMap((file) => leavings(file, allowed)),
    ];
  },
};

function leavings(file: LessonFile, allowed: RegExp): string[] {
  return referencesOf(file)
    .filter((name) => !allowed.test(name))
    .map((name) => `${file.name} needs ${name}: ladder/ stands alone`);
}
