// A rung can be typed, and a ladder can be read: their lines are
// counted, over everything that they use inside ladder/.

import type { Lesson } from '@under-load/lab';
import {
  countNewLines,
  linesOf,
} from '../../ladder/count-new-lines.ts';
import type { RungFile } from '../../ladder/rung-files.ts';
import type { CountedLadder, CountedRung } from '../counted-ladder.ts';
import type { Rule } from '../rule.ts';

const most = { step: 60, file: 120, ladder: 300 };
const linesAMinute = 5;

export const size: Rule = {
  name: 'size',
  check: ({ lesson, ladders }) => [
    ...ladders.flatMap(checkLadder),
    ...checkSum(lesson),
  ],
};

function checkLadder(ladder: CountedLadder): string[] {
  const { kind, rungs } = ladder;
  if (kind === 'folders') return rungs.flatMap(checkLiveFile);
  const steps = rungs.flatMap(checkStep);
  return [...steps, ...checkFiles(ladder), ...checkWhole(ladder)];
}

function checkStep({ rung, below, step }: CountedRung): string[] {
  const lines = countNewLines(step);
  const what = below
    ? `${rung.name} adds ${lines} lines to ${below.name}`
    : `${rung.name} has ${lines} lines`;
  return [
    ...(lines > most.step ? [`${what}; at most ${most.step}`] : []),
    ...checkMinutes(rung, `${lines} new lines`, lines),
  ];
}

function checkFiles({ rungs }: CountedLadder): string[] {
  const all = rungs.flatMap(({ files }) => files);
  const byName = new Map(all.map((file) => [file.name, count(file)]));
  return [...byName]
    .filter(([, lines]) => lines > most.file)
    .map(([name, n]) => `${name} has ${n} lines; at most ${most.file}`);
}

function checkWhole({ rungs }: CountedLadder): string[] {
  const { rung, files = [] } = rungs.at(-1) ?? {};
  const lines = files.map(count).reduce((sum, one) => sum + one, 0);
  if (lines <= most.ladder) return [];
  const what = `${rung?.name} and all that it uses have ${lines} lines`;
  return [`${what}; at most ${most.ladder}`];
}

/** Of a folder of tests, one file is typed; the others are read. */
function checkLiveFile({ rung, files }: CountedRung): string[] {
  const { name, live } = rung;
  if (!live) return [`${name} is a folder, and names no live file`];
  const file = files.find((one) => one.name.endsWith(`/${live}`));
  if (!file) return [`${name} has no file ${live} to type live`];
  const lines = count(file);
  const long = `${file.name} has ${lines} lines; at most ${most.file}`;
  return [
    ...(lines > most.file ? [long] : []),
    ...checkMinutes(rung, `the ${lines} lines of ${live}`, lines),
  ];
}

function checkSum({ minutes, ladders }: Lesson): string[] {
  const sum = ladders
    .flatMap(({ rungs }) => rungs)
    .reduce((all, rung) => all + rung.minutes, 0);
  if (sum <= minutes) return [];
  return [`lesson.ts gives ${minutes} minutes; its rungs take ${sum}`];
}

function checkMinutes(
  { name, minutes }: CountedRung['rung'],
  what: string,
  lines: number,
): string[] {
  const needed = Math.ceil(lines / linesAMinute);
  if (minutes >= needed) return [];
  return [
    `${name} gives ${minutes} minutes for ${what}; at least ${needed}`,
  ];
}

function count({ text }: RungFile): number {
  return linesOf(text).length;
}
