// Runs Jest as a student does, and reads its report.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const jestBin = createRequire(import.meta.url).resolve('jest/bin/jest');
const folder = fileURLToPath(new URL('../..', import.meta.url));

/** The part of `jest --json` that the lab reads. */
export interface JestResult {
  success: boolean;
  numFailedTests: number;
  numPassedTests: number;
  numFailedTestSuites: number;
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string; duration?: number | null }[];
  }[];
}

export interface JestRun {
  result: JestResult;
  seconds: number;
}

export interface JestOptions {
  /** Such as `src/ladder/1-smoke`. */
  folders: string[];
  args?: string[];
  env?: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/**
 * Resolves whether or not tests fail.
 *
 * @throws Error with the output of Jest when it did not run.
 */
export async function runJest(options: JestOptions): Promise<JestRun> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'lesson-06-'));
  const report = path.join(temporary, 'report.json');
  try {
    const startedAt = performance.now();
    const output = await execute(options, report);
    const seconds = (performance.now() - startedAt) / 1000;
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`Jest did not run: ${output}`);
    });
    return { result: JSON.parse(text) as JestResult, seconds };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function execute(
  { folders, args = [], env, signal }: JestOptions,
  report: string,
): Promise<string> {
  const argv = [
    ...['--experimental-vm-modules', jestBin, ...args],
    ...['--json', `--outputFile=${report}`],
    ...folders.map((each) => `--testMatch=**/${each}/*.test.ts`),
  ];
  const all = { ...process.env, ...env };
  const options = { cwd: folder, env: all, signal, maxBuffer: 1e8 };
  return new Promise((resolve) => {
    execFile(process.execPath, argv, options, (_error, _out, stderr) =>
      resolve(stderr),
    );
  });
}
