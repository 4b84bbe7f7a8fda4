// Writes a document's charts as files.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { drawChart } from './chart.ts';
import type { LabDocument } from './result.ts';

/** Returns the files: one for each experiment that was measured. */
export async function writeCharts(
  { experiments }: LabDocument,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const { document } = new JSDOM('').window;
  const files: string[] = [];
  for (const result of experiments) {
    if (Object.keys(result.variants).length === 0) continue;
    const file = path.join(folder, `${result.name}.svg`);
    await writeFile(file, `${drawChart(result, document)}\n`);
    files.push(file);
  }
  return files;
}
