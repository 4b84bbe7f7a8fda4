// Prints the README's table: every failure, on rungs of both ladders.

import { failures } from './failures.ts';
import { RungUnderTrial, type Verdict } from './trial.ts';

const { signal } = new AbortController();
const rungs = [
  '1-scattered',
  '2-central',
  '7-request-log',
  '5-drained',
];
const columns = await Promise.all(rungs.map(tryAll));

printRow(['failure', 'right', ...rungs]);
printRow(['---', '---', ...rungs.map(() => '---')]);
for (const [i, { name, status }] of failures.entries()) {
  printRow([name, `${status}`, ...columns.map((all) => cell(all[i]))]);
}

async function tryAll(rung: string): Promise<Verdict[]> {
  const trial = new RungUnderTrial({ rung, signal });
  const verdicts: Verdict[] = [];
  try {
    for (const failure of failures) {
      verdicts.push(await trial.tryOut(failure));
    }
    return verdicts;
  } finally {
    await trial.end();
  }
}

function cell(verdict: Verdict | undefined): string {
  if (!verdict) return '';
  const { status, leaks, died } = verdict;
  const last = leaks.lastIndexOf(', ');
  const list =
    last < 0
      ? leaks
      : `${leaks.slice(0, last)} and ${leaks.slice(last + 2)}`;
  const shown = leaks ? `; shows ${list}` : '';
  return `${status}${shown}${died ? '; ends the server' : ''}`;
}

function printRow(cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
