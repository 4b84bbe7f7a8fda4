// The `lab-tour` command: measures every lesson of the repository.

import { readCommandLine } from './cli-options.ts';
import { findLessons, findRepository } from './find-lessons.ts';
import type { Lesson } from './lesson.ts';
import type { Look } from './look.ts';
import { chooseLook } from './look.ts';
import { renderTour } from './render-tour.ts';
import { jsonReporter, terminalReporter } from './reporter.ts';
import { allHold } from './result.ts';
import { runCli } from './run-cli.ts';
import { runTour } from './run-tour.ts';
import { UsageError } from './errors.ts';

const usage = `lab-tour [--quick | --full] [--plain] [--json]

Measures the experiments of every lesson, and checks each claim.
Exits with 1 when a claim does not hold.

  --quick  a smaller load, one run of each variant (the default)
  --full   the whole load
  --plain  no colour, no spinner
  --json   one JSON document on stdout
`;

const flag = { type: 'boolean', default: false } as const;

await runCli('lab-tour', async (signal) => {
  const { quick, full, plain, json, help } = readFlags();
  if (help) return print(usage);
  if (quick && full)
    throw new UsageError('--quick or --full, not both');
  const lessons = await findLessons(findRepository(process.cwd()));
  const look = chooseLook(plain);
  const reporter = json ? jsonReporter(look) : terminalReporter(look);
  const onLesson = json ? () => {} : header(look);
  const how = { quick: !full, signal, reporter, onLesson };
  const tour = await runTour({ lessons, ...how });
  print(
    json
      ? `${JSON.stringify(tour, undefined, 2)}\n`
      : `\n${renderTour(tour, look)}\n`,
  );
  return tour.lessons.every(allHold) ? 0 : 1;
});

function readFlags() {
  const args = process.argv.slice(2);
  const flags = { quick: flag, full: flag, plain: flag, json: flag };
  const options = { ...flags, help: flag };
  const { values, positionals } = readCommandLine(args, options);
  if (positionals.length === 0) return values;
  throw new UsageError(`unknown argument "${positionals[0]}"`);
}

function header({ colors }: Look) {
  return ({ name, title }: Lesson) => {
    const heading = `${name.slice(0, 2)}  ${title}`;
    print(`\n${colors.bold(colors.inverse(` ${heading} `))}\n`);
  };
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
