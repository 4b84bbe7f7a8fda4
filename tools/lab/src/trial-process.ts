// Measures one variant once. This is the whole of a trial's process:
//
//   lab --fork--> trial --start--> servers, clients
//    | <-- outcome --|
//    |-- disconnect->|  "stop": abort, then end the process group
//
// It stays until the lab ends it, so that its own children are still
// found below it; Windows could not find them any more.

import { pathToFileURL } from 'node:url';
import { endTree } from './end-tree.ts';
import { messageOf } from './errors.ts';
import type { Experiment } from './experiment.ts';
import type { Outcome } from './outcome.ts';
import { graceMs } from './outcome.ts';
import { checkReading } from './reading.ts';

const [file = '', variant = '', load] = process.argv.slice(2);
const stopping = new AbortController();
const { signal } = stopping;

process.once('disconnect', stop);
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, stop);
}
process.on('uncaughtException', fail);

try {
  const module: unknown = await import(pathToFileURL(file).href);
  const { default: experiment } = module as { default: Experiment };
  const quick = load === 'quick';
  const reading = await experiment.measure({ variant, quick, signal });
  report({ reading: checkReading(reading) });
} catch (error) {
  fail(error);
}

function stop(): void {
  stopping.abort();
  setTimeout(() => endTree(process.pid), graceMs).unref();
}

function fail(error: unknown): void {
  console.error(error);
  report({ failure: messageOf(error) });
}

function report(outcome: Outcome): void {
  if (process.connected && !signal.aborted) process.send?.(outcome);
  else endTree(process.pid);
}
