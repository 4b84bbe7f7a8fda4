// The `lab` command: measures the lesson in the current folder.

import path from 'node:path';
import { readCommandLine } from './cli-options.ts';
import { chooseExperiments, loadLesson } from './load-lesson.ts';
import { chooseLook } from './look.ts';
import { jsonReporter, terminalReporter } from './reporter.ts';
import type { LabDocument } from './result.ts';
import { allHold } from './result.ts';
import { runCli } from './run-cli.ts';
import { runLesson } from './run-lesson.ts';

const usage = `lab [experiment ...] [--quick] [--json] [--plain] [--svg <dir>]

Measures the experiments of the lesson in this folder, and checks
the claim of each. Exits with 1 when a claim does not hold.

  --quick      a smaller load, one run of each variant
  --json       one JSON document on stdout
  --plain      no colour, no spinner
  --svg <dir>  also draw each experiment into <dir>/<experiment>.svg
`;

const flag = { type: 'boolean', default: false } as const;

await runCli('lab', async (signal) => {
  const { values, positionals } = readArguments();
  const { quick, json, plain, svg, help } = values;
  if (help) return print(usage);
  const cwd = process.cwd();
  const lesson = await loadLesson(cwd);
  const experiments = chooseExperiments(lesson, positionals);
  const look = chooseLook(plain);
  const reporter = json ? jsonReporter(look) : terminalReporter(look);
  const run = { cwd, lesson, experiments, quick, signal, reporter };
  const document = await runLesson(run);
  if (json) print(`${JSON.stringify(document, undefined, 2)}\n`);
  if (svg) await draw(document, path.resolve(svg));
  return allHold(document) ? 0 : 1;
});

function readArguments() {
  const flags = { quick: flag, json: flag, plain: flag, help: flag };
  const options = { ...flags, svg: { type: 'string' } } as const;
  return readCommandLine(process.argv.slice(2), options);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function draw(document: LabDocument, folder: string) {
  // Loaded late: drawing needs a DOM, and measuring should not wait.
  const { writeCharts } = await import('./write-charts.ts');
  for (const file of await writeCharts(document, folder)) {
    process.stderr.write(`wrote ${path.relative('', file)}\n`);
  }
}
