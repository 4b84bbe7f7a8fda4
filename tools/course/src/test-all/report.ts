// What a person reads of all suites: the failures, and where they are.

import { failureReason } from '../grade/failure-reason.ts';
import type { Failure, SuiteResult } from './suite.ts';

/** More lines of one failure are for the package's own run. */
const reasonLines = 25;
/** Failures that the last lines name. */
const namedFailures = 10;

/** Printed when a package's suite has ended. */
export function renderSuite(
  suite: SuiteResult,
  folder: string,
): string {
  const { name, passed, skipped, failures } = suite;
  const counts = [`${passed} passed`];
  if (skipped > 0) counts.push(`${skipped} skipped`);
  if (failures.length > 0) counts.push(`${failures.length} failed`);
  const mark = failures.length > 0 ? 'FAIL' : 'ok  ';
  const seconds = suite.seconds.toFixed(0);
  const head = `${mark}  ${name}: ${counts.join(', ')} in ${seconds} s`;
  const named = failures.slice(0, namedFailures);
  return [head, ...named.map((f) => explain(f, folder))].join('\n');
}

function explain({ file, test, message }: Failure, folder: string) {
  const shown = ['exercise', 'lab', 'src', 'test'];
  const reason = failureReason(message, folder, shown).split('\n');
  const lines = reason.slice(0, reasonLines).map((l) => `      ${l}`);
  return [`\n    ${test} (${file})`, ...lines, ''].join('\n');
}

/** The last lines: which tests failed, and where to read more. */
export function renderSummary(
  suites: SuiteResult[],
  seconds: number,
): string {
  const failed = suites.filter(({ failures }) => failures.length > 0);
  const passed = suites.reduce((sum, one) => sum + one.passed, 0);
  const time = `${seconds.toFixed(0)} s`;
  if (failed.length === 0) {
    return `All ${suites.length} packages pass: ${passed} tests in ${time}.`;
  }
  const names = failed.flatMap(({ name, failures }) =>
    failures.map(({ test, file }) => `  ${name}: ${test} (${file})`),
  );
  const more = names.length - namedFailures;
  if (more > 0) names.splice(namedFailures, more, `  and ${more} more`);
  const [first] = failed;
  const again = `npx -y pnpm@12 --filter "./*/${first?.name}" test`;
  return [
    `${failed.length} of ${suites.length} packages failed, in ${time}:`,
    ...names,
    `The reasons stand above. To run one package again: ${again}`,
  ].join('\n');
}
