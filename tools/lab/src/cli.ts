// What the course's other commands share with the lab's:
// `@under-load/lab/cli`.

export { bestOf } from './best-of.ts';
export { busyNote } from './busy-machine.ts';
export { readCommandLine } from './cli-options.ts';
export { type BarScale, barScale } from './chart-scale.ts';
export { describeClause, oneRunNote } from './describe-clause.ts';
export { endTree, ownGroup } from './end-tree.ts';
export { messageOf, StoppedError, UsageError } from './errors.ts';
export { fastLoader } from './fast-loader.ts';
export { findLessons, findRepository } from './find-lessons.ts';
export { formatNumber, formatRange } from './format-number.ts';
export { loadExperiment, loadLesson } from './load-lesson.ts';
export { chooseLook, type Look } from './look.ts';
export { lastLines, outputTail } from './output-tail.ts';
export { processClosed } from './process-closed.ts';
export {
  findOwnVersion,
  ownEnv,
  type OwnVersion,
} from './own-version/own-version.ts';
export { type Column, renderTable } from './render-table.ts';
export type { Reporter } from './reporter.ts';
export { runCli } from './run-cli.ts';
export { runLesson } from './run-lesson.ts';
