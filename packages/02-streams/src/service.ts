// Connects the parts of one instance, around a folder of its own.

import type { Express } from 'express';
import { type AppDependencies, createApp } from './app.ts';
import type { Config, RungName } from './config.ts';
import { ImportStore } from './import-store.ts';
import { summarise as slurp } from './ladder/1-slurp.ts';
import { summarise as onData } from './ladder/2-on-data.ts';
import { summarise as readline } from './ladder/3-readline.ts';
import { summarise as byPipeline } from './ladder/4-pipeline.ts';
import { summarise as bytes } from './ladder/5-bytes.ts';
import { openFile } from './open-file.ts';
import type { Summarise } from './summary.ts';
import { UnderWay } from './under-way.ts';

const ladder: Record<RungName, Summarise> = {
  '1-slurp': slurp,
  '2-on-data': onData,
  '3-readline': readline,
  '4-pipeline': byPipeline,
  '5-bytes': bytes,
};

export interface Service {
  app: Express;
  /** Resolves once no stream is under way: the folder is free. */
  settled: () => Promise<void>;
}

export interface ServiceOptions
  extends
    Pick<AppDependencies, 'dataFile' | 'onError'>,
    Pick<Config, 'rung' | 'maxUploadMb'> {
  /** Where imports go. */
  folder: string;
}

/** @param parts Replace the usual ones. */
export function createService(
  { rung, maxUploadMb, dataFile, folder, onError }: ServiceOptions,
  parts: Partial<AppDependencies> = {},
): Service {
  const underWay = new UnderWay();
  const app = createApp({
    rung,
    summarise: ladder[rung],
    dataFile,
    openFile,
    imports: new ImportStore(folder),
    maxUploadBytes: maxUploadMb * 1_000_000,
    underWay,
    onError,
    ...parts,
  });
  return { app, settled: () => underWay.settled() };
}
