// A live lesson: where it stands on the ladder. Everything is on disk,
// so that two terminals may work on the same one.

import path from 'node:path';
import type { Lesson, Rung } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';
import { type Checkpoints, openCheckpoints } from './checkpoints.ts';
import { readLiveState, writeLiveState } from './live-state.ts';
import { Scratch } from './scratch.ts';
import { sameFiles, type TextFiles } from './text-files.ts';

/** A lesson that was left yesterday begins at minute 0. */
const staleMs = 12 * 3_600_000;

export interface Position {
  index: number;
  rung: Rung;
  /** As of `Date.now()`. */
  startedAt: number;
}

export class LiveSession {
  readonly lesson: Lesson;
  readonly scratch: Scratch;
  /** Where the state is, and what was kept. */
  readonly folder: string;
  readonly #checkpoints: Checkpoints;

  constructor(root: string, lessonFolder: string, lesson: Lesson) {
    const { name } = lesson;
    this.lesson = lesson;
    this.folder = path.join(root, '.under-load', 'live', name);
    this.#checkpoints = openCheckpoints(lessonFolder, lesson);
    this.scratch = new Scratch(root, {
      folder: path.join(lessonFolder, 'src', 'live'),
      kept: path.join(this.folder, 'kept'),
      subject: this.#checkpoints.subject,
    });
  }

  /**
   * Where it was left; at the bottom rung, the first time. Returns,
   * for the instructor, what happened.
   */
  async open(): Promise<string[]> {
    const state = await readLiveState(this.folder);
    const index = this.#indexOf(state?.rung);
    const isThere = (await this.scratch.read()).size > 0;
    if (!state || index < 0 || !isThere) {
      const kept = isThere ? [await this.scratch.keep('found')] : [];
      return [...kept, await this.#put(Math.max(index, 0), Date.now())];
    }
    if (Date.now() - state.startedAt < staleMs) return [];
    await writeLiveState(this.folder, {
      ...state,
      startedAt: Date.now(),
    });
    return ['Its clock begins again.'];
  }

  async position(): Promise<Position> {
    const state = await readLiveState(this.folder);
    const index = this.#indexOf(state?.rung);
    const rung = this.#checkpoints.rungs[index];
    if (state && rung) return { ...state, index, rung };
    await this.open();
    return this.position();
  }

  /** @throws UsageError at the end of the ladder. */
  async move(step: 1 | -1): Promise<string[]> {
    const { index, startedAt } = await this.position();
    const to = this.#checkpoints.rungs[index + step];
    if (to) return this.#change(index + step, startedAt);
    const end = step > 0 ? 'top' : 'bottom';
    throw new UsageError(`this is the ${end} rung`);
  }

  /** The bottom rung, and minute 0. */
  reset(): Promise<string[]> {
    return this.#change(0, Date.now());
  }

  /** The rung above, or the top rung itself. */
  async target(): Promise<{ name: string; files: TextFiles }> {
    const { index } = await this.position();
    const { rungs, filesAt } = this.#checkpoints;
    const above = Math.min(index + 1, rungs.length - 1);
    const name = rungs[above]?.name ?? '';
    return { name, files: await filesAt(above) };
  }

  /** Whether something was typed since the rung was copied. */
  async isChanged(): Promise<boolean> {
    const { index } = await this.position();
    const rung = await this.#checkpoints.filesAt(index);
    return !sameFiles(await this.scratch.read(), rung);
  }

  async #change(index: number, startedAt: number): Promise<string[]> {
    const { rung } = await this.position();
    const kept = (await this.isChanged())
      ? [await this.scratch.keep(rung.name)]
      : [];
    return [...kept, await this.#put(index, startedAt)];
  }

  async #put(index: number, startedAt: number): Promise<string> {
    const rung = this.#checkpoints.rungs[index]?.name ?? '';
    const files = await this.#checkpoints.filesAt(index);
    // First: whoever watches finds the state and the scratch agree.
    await writeLiveState(this.folder, { rung, startedAt });
    await this.scratch.replace(files);
    return `${this.scratch.shown} is ${rung} now.`;
  }

  #indexOf(name: string | undefined): number {
    return this.#checkpoints.rungs.findIndex((r) => r.name === name);
  }
}
