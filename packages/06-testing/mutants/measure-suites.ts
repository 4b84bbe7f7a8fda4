// Runs suites of this lesson against mutants of this lesson.

import { fileURLToPath } from 'node:url';
import { scaled } from '@under-load/lab';
import type { Mutant } from './mutant.ts';
import { createDatabase } from './own-database.ts';
import {
  defaults,
  type MutantReport,
  type Suite,
} from './runner/mutant-run.ts';
import { runMutants } from './runner/run-mutants.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

export interface MeasureOptions {
  /** In order: the first that notices a mutant gets the credit. */
  suites: Suite[];
  mutants: Mutant[];
  signal?: AbortSignal;
  /** Jest processes at a time. @default 2 */
  lanes?: number;
}

/** @throws as `runMutants` does. */
export async function measureSuites({
  lanes = 2,
  ...run
}: MeasureOptions): Promise<MutantReport> {
  const database = await createDatabase(databaseUrl());
  try {
    return await runMutants({
      ...run,
      limits: {
        lanes,
        testTimeoutMs: scaled(defaults.testTimeoutMs),
        fileLimitMs: scaled(defaults.fileLimitMs),
        surveyLimitMs: scaled(defaults.surveyLimitMs),
      },
      folder,
      env: { DATABASE_URL: database.url },
      checkServices: () => database.check(),
    });
  } finally {
    await database.drop().catch(() => {}); // the server may be away
  }
}

function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url) return url;
  throw new Error('DATABASE_URL is not set: run this with "pnpm"');
}
