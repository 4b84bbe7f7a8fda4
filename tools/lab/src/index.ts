// What a lesson imports. Runs under Jest and outside it alike; the
// part that needs Jest is `@under-load/lab/jest`, the part that sends
// requests `@under-load/lab/load`.

export type { Behaviour } from './behaviour.ts';
export type { Attempt, BreakIt, See } from './break-it.ts';
export { defineBreakIt } from './break-it.ts';
export { judgeClaim } from './clause.ts';
export type { Clause, JudgedClause } from './clause.ts';
export type {
  Capture,
  CaptureStep,
  PrintedStep,
  RequestStep,
  ScriptCapture,
  ServerCapture,
  StreamStep,
} from './capture.ts';
export type {
  Demo,
  DemoLatencies,
  DemoPath,
  DemoRequest,
} from './demo.ts';
export { demoOf } from './demo.ts';
export type {
  Experiment,
  Reading,
  Summary,
  Trial,
  VariantResult,
  Variants,
} from './experiment.ts';
export { defineExperiment } from './experiment.ts';
export type { InTurns, MeasureRate } from './in-turns.ts';
export { measureInTurns } from './in-turns.ts';
export type {
  Ladder,
  Lesson,
  Part,
  Rung,
  RungOption,
  Service,
} from './lesson.ts';
export { defineLesson, parts } from './lesson.ts';
export {
  countDescriptors,
  countDescriptorsAtRest,
} from './descriptors.ts';
export { fastLoader, fastThreads } from './fast-loader.ts';
export { askUntil, fairChance, patiently } from './patience.ts';
export { scaled } from './slowness.ts';
export type { ScriptOptions, ScriptResult } from './run-script.ts';
export { runScript } from './run-script.ts';
export type {
  Exit,
  RunningServer,
  ServerOptions,
} from './start-server.ts';
export { startServer } from './start-server.ts';
export { median, percentile, summarize } from './statistics.ts';
export type {
  ExperimentResult,
  LabDocument,
  SeriesByVariant,
  TourDocument,
} from './result.ts';
