// What a rung shows: the files that it adds to another one, and how
// much of them is new.

import { withoutRegions } from '@under-load/course/regions';
import {
  readRung,
  readStep,
  type RungFile,
  type StepFile,
} from '@under-load/course/rung-files';
import type { Ladder, Rung } from '@under-load/lab';

export interface ShownFile extends StepFile {
  newLines: number;
  /** A rung of tests has one file to write; the others are read. */
  isForReading: boolean;
}

export interface RungStep {
  /** Those to write come first. */
  files: ShownFile[];
  /** What the bottom rung is given: the interface, and its errors. */
  given: RungFile[];
}

/** @param from The rung to compare with. @default the one below */
export async function openStep(
  folder: string,
  ladder: Ladder,
  rung: Rung,
  from = ladder.rungs[ladder.rungs.indexOf(rung) - 1],
): Promise<RungStep> {
  const files = from
    ? await readStep(folder, { ...ladder, rungs: [from, rung] }, 1)
    : await readStep(folder, ladder, 0);
  const isBottom = rung === ladder.rungs[0];
  const given = isBottom ? await givenFiles(folder, ladder) : [];
  return { files: await shownFiles(files, rung), given };
}

async function shownFiles(
  files: StepFile[],
  { live }: Rung,
): Promise<ShownFile[]> {
  // Loaded late: the server should not wait for it.
  const { countNewLines } =
    await import('@under-load/course/count-new-lines');
  const isLive = ({ name }: StepFile) => name.endsWith(`/${live}`);
  return files
    .map(typed)
    .map((file) => ({
      ...file,
      newLines: countNewLines([file]),
      isForReading: live !== undefined && !isLive(file),
    }))
    .sort((a, b) => Number(a.isForReading) - Number(b.isForReading));
}

/** As a person types it: without the marks of a README's snippets. */
function typed(file: StepFile): StepFile {
  const { name, text, before } = file;
  const stripped = { name, text: withoutRegions(text) };
  if (!before) return stripped;
  const old = withoutRegions(before.text);
  return { ...stripped, before: { name: before.name, text: old } };
}

async function givenFiles(folder: string, ladder: Ladder) {
  const all = await readRung(folder, ladder, 0);
  const added = await readStep(folder, ladder, 0);
  const own = new Set(added.map(({ name }) => name));
  return all.filter(({ name }) => !own.has(name));
}

/** Such as "adds 24 lines in 2 files". */
export function addsText({ files }: Pick<RungStep, 'files'>): string {
  const written = files.filter(({ isForReading }) => !isForReading);
  const lines = written.reduce((sum, file) => sum + file.newLines, 0);
  const adds = `adds ${counted(lines, 'line')} in ${counted(written.length, 'file')}`;
  const others = files.length - written.length;
  return others === 0
    ? adds
    : `${adds}, and has ${counted(others, 'file')} to read`;
}

/** What of a file is new; a new file is new as a whole. */
export function newText(file: ShownFile): string {
  const isNew = !file.before;
  const text = isNew ? 'new file' : counted(file.newLines, 'new line');
  return file.isForReading ? `${text}, to read` : text;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
