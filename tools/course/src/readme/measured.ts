// `measured.json`: what a full run of the lab has found, without the
// lines that only charts need, and what the experiment can judge again.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExperimentResult, LabDocument } from '@under-load/lab';
import { formatJson } from './format-markdown.ts';

const significantDigits = 6;

/** Resolves to a document without experiments where there is none. */
export async function readMeasured(
  folder: string,
): Promise<LabDocument> {
  const file = measuredFile(folder);
  const text = await readFile(file, 'utf8').catch(ignoreMissing);
  if (text === undefined) {
    return { lesson: path.basename(folder), experiments: [] };
  }
  const document = JSON.parse(text) as Partial<LabDocument>;
  if (Array.isArray(document.experiments)) {
    return document as LabDocument;
  }
  throw new Error('measured.json is no document of the lab');
}

export async function writeMeasured(
  folder: string,
  { lesson, experiments }: LabDocument,
): Promise<void> {
  const kept = { lesson, experiments: experiments.map(figuresOf) };
  await writeFile(
    measuredFile(folder),
    await formatJson(rounded(kept)),
  );
}

function measuredFile(folder: string): string {
  return path.join(folder, 'measured.json');
}

function figuresOf(result: ExperimentResult): ExperimentResult {
  const { name, question, unit, better, claim, holds, variants } =
    result;
  return { name, question, unit, better, claim, holds, variants };
}

/** More digits would only make noise. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'number'
      ? Number(part.toPrecision(significantDigits))
      : part,
  ) as unknown;
}

function ignoreMissing({ code }: NodeJS.ErrnoException): undefined {
  if (code !== 'ENOENT') throw new Error(`measured.json: ${code}`);
}
