// Results of runs from the page, kept so that two can be compared:
//
//   .under-load/results/<lesson>/<experiment>/<id>.json, <id>.svg

import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { ExperimentResult } from '@under-load/lab';

export interface Measured {
  result: ExperimentResult;
  /** A smaller load, one run of each variant. */
  quick: boolean;
}

export interface KeptResult extends Measured {
  /** Its time: `20261121T165500123Z`. */
  id: string;
  at: Date;
}

/** Of each experiment. */
const mostKept = 20;

const idPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

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
    const id = await freeId(folder);
    const file = path.join(folder, id);
    if (svg) await writeFile(`${file}.svg`, svg);
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, `${JSON.stringify(measured)}\n`);
    await rename(draft, `${file}.json`);
    await this.#forgetOldest(folder);
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

  async newest(
    lesson: string,
    experiment: string,
  ): Promise<KeptResult | undefined> {
    const [id] = await idsIn(this.#of(lesson, experiment));
    return id ? this.read(lesson, experiment, id) : undefined;
  }

  async read(
    lesson: string,
    experiment: string,
    id: string,
  ): Promise<KeptResult | undefined> {
    const at = timeOf(id);
    if (!at) return undefined;
    const file = path.join(this.#of(lesson, experiment), `${id}.json`);
    try {
      const text = await readFile(file, 'utf8');
      return { ...(JSON.parse(text) as Measured), id, at };
    } catch {
      return undefined;
    }
  }

  /** Its chart; undefined when there is none. */
  async chart(
    lesson: string,
    experiment: string,
    id: string,
  ): Promise<string | undefined> {
    if (!timeOf(id)) return undefined;
    const file = path.join(this.#of(lesson, experiment), `${id}.svg`);
    return readFile(file, 'utf8').catch(() => undefined);
  }

  /** @param lesson,experiment Known names: never a request's text. */
  #of(lesson: string, experiment: string): string {
    return path.join(this.#folder, lesson, experiment);
  }

  async #forgetOldest(folder: string): Promise<void> {
    for (const id of (await idsIn(folder)).slice(mostKept)) {
      for (const ending of ['.json', '.svg']) {
        await rm(path.join(folder, `${id}${ending}`), { force: true });
      }
    }
  }
}

async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => idPattern.test(id))
    .sort()
    .reverse();
}

/** Two results of one millisecond get two ids. */
async function freeId(folder: string): Promise<string> {
  const taken = await idsIn(folder);
  for (let at = Date.now(); ; at++) {
    const id = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
    if (!taken.includes(id)) return id;
  }
}

function timeOf(id: string): Date | undefined {
  const found = idPattern.exec(id);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, ms] = found;
  const date = `${year}-${month}-${day}`;
  return new Date(`${date}T${hour}:${minute}:${second}.${ms}Z`);
}
