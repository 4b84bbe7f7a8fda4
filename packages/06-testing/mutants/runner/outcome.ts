// What a lane reports of Jest's result for one file.

import type { TestEvents } from 'jest-runner';
import type { Outcome } from './messages.ts';

type TestResult = TestEvents['test-file-success'][1];

/** The part of an outcome that Jest knows. */
export type Found = Pick<Outcome, 'failure' | 'tests' | 'coverage'>;

export function outcomeOf(result: TestResult): Found {
  const { testResults, testExecError, failureMessage } = result;
  const failed = testResults.find(({ status }) => status === 'failed');
  const coverage = { ...result.coverage } as Outcome['coverage'];
  const base = {
    tests: testResults.length,
    ...(coverage && { coverage }),
  };
  if (failed) {
    const message = failed.failureMessages[0] ?? 'no message';
    return { ...base, failure: { test: failed.fullName, message } };
  }
  if (!testExecError && !failureMessage) return base;
  const message = failureMessage ?? testExecError?.message ?? '';
  return { ...base, failure: { test: result.testFilePath, message } };
}
