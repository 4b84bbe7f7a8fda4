// A live lesson: where it stands on which ladder. Everything is on
// disk, so that two terminals can work on the same one.

import path from 'node:path';
import type { Ladder, Lesson } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';
import { findLadder } from '../ladder/ladder-name.ts';
import { openCheckpoints } from './checkpoints.ts';
import {
  isStale,
  type Place,
  type Position,
  readPlace,
  writePlace,
} from './place.ts';
import { Scratch } from './scratch.ts';
import { sameFiles } from './text-files.ts';

export class LiveSession {
  readonly lesson: Lesson;
  readonly scratch: Scratch;
  /** Where the state is, and what was kept. */
  readonly folder: string;
  readonly #lessonFolder: string;

  constructor(root: string, lessonFolder: string, lesson: Lesson) {
    this.lesson = lesson;
    this.folder = path.join(root, '.under-load', 'live', lesson.name);
    this.#lessonFolder = lessonFolder;
    this.scratch = new Scratch(root, {
      folder: path.join(lessonFolder, 'src', 'live'),
      kept: path.join(this.folder, 'kept'),
    });
  }

  /**
   * Goes on where it was left. The first time, and on another ladder,
   * it begins at the bottom rung. Returns, for the instructor, what
   * happened.
   *
   * @param asked @default the ladder where it was left, or the first
   */
  async open(asked?: Ladder): Promise<string[]> {
    const { ladders } = this.lesson;
    const left = await readPlace(this.folder, ladders);
    const ladder = asked ?? left?.ladder ?? findLadder(ladders);
    const isThere = (await this.scratch.read()).size > 0;
    const isSame = left?.ladder === ladder;
    const index = isSame ? left.index : 0;
    const begin = { ladder, index, startedAt: Date.now() };
    if (left && isThere) {
      if (!isSame) return this.#change(begin);
      if (!isStale(left)) return [];
      await writePlace(this.folder, begin);
      return ['Its clock begins again.'];
    }
    const kept = isThere ? [await this.scratch.keep('found')] : [];
    return [...kept, ...(await this.#put(begin))];
  }

  async position(): Promise<Position> {
    const place = await readPlace(this.folder, this.lesson.ladders);
    const rung = place?.ladder.rungs[place.index];
    if (place && rung) {
      return { ...place, rung, checkpoints: this.#checkpoints(place) };
    }
    await this.open();
    return this.position();
  }

  /**
   * @param step 0 for the same rung, as it stands on the ladder.
   * @throws UsageError at the end of the ladder.
   */
  async move(step: 1 | 0 | -1): Promise<string[]> {
    const place = await this.position();
    const index = place.index + step;
    if (index in place.ladder.rungs) {
      return this.#change({ ...place, index });
    }
    const end = step > 0 ? 'top' : 'bottom';
    throw new UsageError(`this is the ${end} rung`);
  }

  /** The bottom rung, and minute 0. */
  async begin(): Promise<string[]> {
    const { ladder } = await this.position();
    return this.#change({ ladder, index: 0, startedAt: Date.now() });
  }

  /**
   * What was kept last comes back, at its rung. What is there is kept
   * in its place, so that a second time undoes the first.
   *
   * @throws UsageError when nothing is kept.
   */
  async undo(): Promise<string[]> {
    const place = await this.position();
    const names = place.ladder.rungs.map(({ name }) => name);
    const { label, files } = await this.scratch.takeKept(names);
    const kept = await this.#keepTyped();
    await writePlace(this.folder, {
      ...place,
      index: names.indexOf(label),
    });
    await this.scratch.replace(files);
    return [...kept, `What you typed is back, at ${label}.`];
  }

  /** Whether something was typed since the rung was copied. */
  async isChanged(): Promise<boolean> {
    const { checkpoints, index } = await this.position();
    const rung = await checkpoints.filesAt(index);
    return !sameFiles(await this.scratch.read(), rung);
  }

  async #change(place: Place): Promise<string[]> {
    const kept = await this.#keepTyped();
    return [...kept, ...(await this.#put(place))];
  }

  async #keepTyped(): Promise<string[]> {
    const { rung } = await this.position();
    if (!(await this.isChanged())) return [];
    return [await this.scratch.keep(rung.name)];
  }

  async #put(place: Place): Promise<string[]> {
    const { rungs, subject, filesAt } = this.#checkpoints(place);
    const files = await filesAt(place.index);
    // First: a reader finds that the state and the scratch agree.
    await writePlace(this.folder, place);
    const added = await this.scratch.replace(files);
    const name = rungs[place.index]?.name;
    const beside = added.filter((file) => file !== subject);
    return [
      `${this.scratch.shown(subject)} is ${name} now.`,
      ...beside.map((file) => `New: ${this.scratch.shown(file)}`),
    ];
  }

  #checkpoints({ ladder }: Place) {
    return openCheckpoints(this.#lessonFolder, ladder);
  }
}
