// Tells a person how the lab gets on, or tells nobody (`--json`).

import type { Experiment } from './experiment.ts';
import type { Look } from './look.ts';
import type { Progress } from './progress.ts';
import { createProgress } from './progress.ts';
import { renderResult } from './render-result.ts';
import type { ExperimentResult } from './result.ts';

export interface Reporter {
  progress: Progress;
  begin(experiment: Experiment): void;
  /** The next one waits for it. */
  finish(
    result: ExperimentResult,
    lesson: string,
  ): void | Promise<void>;
}

export function terminalReporter(look: Look): Reporter {
  const { colors } = look;
  const print = (text: string) => process.stdout.write(`${text}\n`);
  return {
    progress: createProgress(look),
    begin: ({ name, question }) => {
      print(`\n${colors.bold(colors.cyan(name))}: ${question}\n`);
    },
    finish: (result, lesson) =>
      void print(renderResult(result, lesson, look)),
  };
}

/** Leaves stdout to the document; failures show on stderr. */
export function jsonReporter(look: Look): Reporter {
  return {
    progress: createProgress(look),
    begin: () => {},
    finish: ({ error }) => {
      if (error) process.stderr.write(`${error}\n`);
    },
  };
}
