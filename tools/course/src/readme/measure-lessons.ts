// Runs whole labs, and keeps their figures and their charts.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { LabDocument } from '@under-load/lab';
import { loadLesson, messageOf } from '@under-load/lab/cli';
import type { ServiceName } from '@under-load/services';
import {
  environmentOf,
  type Surroundings,
  withSurroundings,
} from '../capture/surroundings.ts';
import { writeMeasured } from './measured.ts';

const lab = fileURLToPath(
  new URL('../bin/lab.js', import.meta.resolve('@under-load/lab/cli')),
);

/** Returns a line for each lesson whose figures were not stored. */
export async function measureLessons(
  folders: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const lessons = await Promise.all(folders.map(loadLesson));
  const services = lessons.flatMap(
    (lesson): ServiceName[] => lesson.services,
  );
  return withSurroundings(services, signal, async (around) => {
    const problems: string[] = [];
    for (const folder of folders) {
      try {
        await measureLesson(folder, around);
      } catch (error) {
        signal.throwIfAborted();
        problems.push(`${path.basename(folder)}: ${messageOf(error)}`);
      }
    }
    return problems;
  });
}

async function measureLesson(
  folder: string,
  around: Surroundings,
): Promise<void> {
  const { experiments } = await loadLesson(folder);
  if (experiments.length === 0) return;
  const charts = path.join(around.temporaryFolder, 'charts');
  const shown = await chartsOfReadme(folder);
  // Drawing needs a DOM, which takes long to load.
  const drawing = shown.length > 0 ? ['--svg', charts] : [];
  const document = await runLab(folder, drawing, around);
  await writeMeasured(folder, document);
  for (const name of shown) {
    const file = path.join(folder, 'charts', name);
    await mkdir(path.dirname(file), { recursive: true });
    await copyFile(path.join(charts, name), file);
  }
}

async function runLab(
  folder: string,
  drawing: string[],
  around: Surroundings,
): Promise<LabDocument> {
  const args = [lab, '--json', ...drawing];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environmentOf(around),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void child.kill();
  around.signal.addEventListener('abort', stop);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [printed, [code]] = await Promise.all([
    text(child.stdout),
    closed,
  ]);
  around.signal.removeEventListener('abort', stop);
  around.signal.throwIfAborted();
  if (code === 0) return JSON.parse(printed) as LabDocument;
  throw new Error(whyNot(printed, code));
}

/** Only what the README shows is kept. */
async function chartsOfReadme(folder: string): Promise<string[]> {
  const file = path.join(folder, 'README.md');
  const readme = await readFile(file, 'utf8');
  const shown = readme.matchAll(/\]\(charts\/([\w-]+\.svg)\)/g);
  return [...shown].map(([, name = '']) => name);
}

function whyNot(printed: string, code: number | null): string {
  if (!printed.startsWith('{'))
    return `the lab ended with code ${code}`;
  const { experiments } = JSON.parse(printed) as LabDocument;
  const failed = experiments.filter(({ holds }) => !holds);
  const names = failed.map(({ name }) => name).join(', ');
  return `measured, but not kept: ${names} did not hold`;
}
