// Results of runs from the page, kept so that two can be compared:
//
//   .under-load/results/<lesson>/<experiment>/<id>.json, <id>.svg

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Measured, measuredFrom } from './measured-from.ts';
import { claimId, forgetOldest, idsIn } from './result-files.ts';
import { timeOf } from './result-id.ts';

export interface KeptResult extends Measured {
  /** Its time: `20261121T165500123Z`. */
  id: string;
  at: Date;
}

export class ResultStore {
  readonly #folder: string;

  /** @param root The repository's folder. */
  constructor(root: string) {
    this.#folder = path.join(root, '.under-load', 'results');
  }

  /** Resolves to its id, once it is on the disk. */
  async save(
    lesson: string,
    { svg, ...measured }: Measured & { svg: string },
  ): Promise<string> {
    const folder = this.#of(lesson, measured.result.name);
    await mkdir(folder, { recursive: true });
    const id = await claimId(folder, svg);
    const file = path.join(folder, id);
    const draft = `${file}.draft`;
    await writeFile(draft, `${JSON.stringify(measured)}\n`);
    await rename(draft, `${file}.json`);
    await forgetOldest(folder);
    return id;
  }

  /** Newest first; what cannot be read counts as not there. */
  async list(
    lesson: string,
    experiment: string,
  ): Promise<KeptResult[]> {
    const ids = await idsIn(this.#of(lesson, experiment));
    const found = await Promise.all(
      ids.map((id) => this.read(lesson, experiment, id)),
    );
    return found.filter((one) => one !== undefined);
  }

  /** Quick or full: every page speaks of the same one. */
  async newest(
    lesson: string,
    experiment: string,
  ): Promise<KeptResult | undefined> {
    for (const id of await idsIn(this.#of(lesson, experiment))) {
      const kept = await this.read(lesson, experiment, id);
      if (kept) return kept;
    }
    return undefined;
  }

  async read(
    lesson: string,
    experiment: string,
    id: string,
  ): Promise<KeptResult | undefined> {
    const at = timeOf(id);
    if (!at) return undefined;
    const file = path.join(this.#of(lesson, experiment), `${id}.json`);
    const text = await readFile(file, 'utf8').catch(() => '');
    const measured = measuredFrom(text, experiment);
    return measured && { ...measured, id, at };
  }

  /** Its chart; undefined when there is none. */
  async chart(
    lesson: string,
    experiment: string,
    id: string,
  ): Promise<string | undefined> {
    if (!timeOf(id)) return undefined;
    const file = path.join(this.#of(lesson, experiment), `${id}.svg`);
    const svg = await readFile(file, 'utf8').catch(() => '');
    return svg || undefined;
  }

  /** @param lesson,experiment Known names: never a request's text. */
  #of(lesson: string, experiment: string): string {
    return path.join(this.#folder, lesson, experiment);
  }
}
