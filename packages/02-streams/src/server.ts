// Starts one instance: writes the data file, and listens.

import { dirname, join } from 'node:path';
import { createApp } from './app/app.ts';
import { assertPortFree } from './app/assert-port-free.ts';
import { type Config, readConfig } from './app/config.ts';
import { writeDataset } from './app/dataset.ts';
import { OpenFiles } from './app/open-files.ts';
import { makeTemporaryFolder } from './app/temporary-folder.ts';
import { InFlight } from './beyond/disconnect/in-flight.ts';
import { ImportStore } from './beyond/upload/import-store.ts';
import { runMain, serve } from './kit/serve.ts';
import { interruption } from './kit/interruption.ts';
import type { Summarise } from './ladder/summary/summary.ts';

await runMain(async () => {
  const config = readConfig(process.argv.slice(2), process.env);
  const stop = interruption();
  await assertPortFree(config.port); // the data take a while
  const folder = await makeTemporaryFolder();
  try {
    await prepareAndServe(config, folder.path, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await folder.remove();
  }
});

interface RungModule {
  summarise: Summarise;
}

async function prepareAndServe(
  { port, rung, dataMb, maxUploadMb }: Config,
  folder: string,
  stop: AbortSignal,
): Promise<void> {
  const { summarise } = (await import(rung.url)) as RungModule;
  const dataFile = await writeData(folder, dataMb, stop);
  const inFlight = new InFlight();
  const files = new OpenFiles();
  const app = createApp({
    rung: rung.name,
    summarise,
    dataFile,
    openFile: files.open,
    imports: new ImportStore(folder),
    maxUploadBytes: maxUploadMb * 1_000_000,
    inFlight,
    files,
    onError: console.error,
  });
  const greeting = (url: string) => greet(url, rung.name, dataFile);
  await serve(app, { port, greeting, signal: stop });
  await inFlight.settled(); // a stream that was cut may hold a file
}

async function writeData(
  folder: string,
  megabytes: number,
  signal: AbortSignal,
): Promise<string> {
  const path = join(folder, 'birdstrikes.csv');
  const onProgress = showQuarters();
  await writeDataset({ path, megabytes, onProgress, signal });
  signal.throwIfAborted();
  return path;
}

function showQuarters() {
  let next = 0.25;
  return (bytes: number, total: number) => {
    if (bytes / total < next) return;
    const percent = Math.floor((bytes / total) * 4) * 25;
    const megabytes = (total / 1e6).toFixed(1);
    console.log(`Writing the data: ${percent} % of ${megabytes} MB`);
    next = percent / 100 + 0.25;
  };
}

function greet(url: string, rung: string, dataFile: string): string {
  const target = join(dirname(dataFile), 'strikes.ndjson');
  return `
Streams, rung ${rung}, on ${url}
Try:
  curl "${url}/report"
  curl "${url}/strikes.ndjson?state=Hawaii&limit=2"
  curl --compressed -o "${target}" "${url}/strikes.ndjson"
  curl -F "file=@${dataFile}" ${url}/imports
  curl ${url}/healthz
Ctrl-C ends it, and removes its files.`;
}
