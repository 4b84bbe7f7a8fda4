// One package's tests, and how they ended.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLines } from '@under-load/lab/cli';
import { runJest } from '../grade/run-jest.ts';

export interface SuiteResult {
  /** The package's folder, such as `02-streams`. */
  name: string;
  passed: number;
  skipped: number;
  failures: Failure[];
  seconds: number;
}

export interface Failure {
  /** Such as `test/app.test.ts`. */
  file: string;
  /** The test's titles, outermost first. */
  test: string;
  /** Jest's text. */
  message: string;
}

// Notes for `lesson list` whether the suite passes.
const reporter = fileURLToPath(
  new URL('../suite-reporter.js', import.meta.url),
);

/** A process that is still there then has left something open. */
const endingMs = 10_000;

export async function runSuite(
  folder: string,
  signal: AbortSignal,
): Promise<SuiteResult> {
  const begin = performance.now();
  const name = path.basename(folder);
  const suite = { name, passed: 0, skipped: 0 };
  const failures: Failure[] = [];
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let open: string[] = [];
  const { code, output } = await runJest({
    folder,
    flags: ['--runInBand', '--reporters', reporter],
    env: {},
    signal: AbortSignal.any([signal, late.signal]),
    onEvent(event) {
      if (event.type === 'complete') {
        timer = setTimeout(() => late.abort(), endingMs);
      } else if (event.type === 'stays') {
        open = event.resources;
      } else if (event.type === 'unloadable') {
        failures.push({ ...event, test: 'does not load' });
      } else if (event.type === 'test') {
        if (event.status !== 'failed') suite[event.status] += 1;
        else failures.push({ ...event, test: titleOf(event) });
      }
    },
  });
  clearTimeout(timer);
  if (code !== 0 && failures.length === 0) {
    const test = late.signal.aborted
      ? 'the process does not end: something is left open'
      : `the process ended with ${code ?? 'a signal'}`;
    const message = [...open, lastLines(output, 20)].join('\n');
    failures.push({ file: 'test', test, message });
  }
  const seconds = (performance.now() - begin) / 1000;
  return { ...suite, failures, seconds };
}

function titleOf(test: { path: string[]; name: string }): string {
  return [...test.path, test.name].join(' › ');
}
