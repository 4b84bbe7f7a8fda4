// Starts one instance: writes the data file, listens, ends on a signal.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Config, readConfig } from './config.ts';
import { writeDataset } from './dataset.ts';
import { interruption } from './interruption.ts';
import { createService } from './service.ts';
import { serveUntilSignal } from './shutdown.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

try {
  const config = readConfig(process.argv.slice(2), process.env);
  await main(config, interruption());
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

async function main(config: Config, stop: AbortSignal): Promise<void> {
  const folder = await makeTemporaryFolder();
  try {
    await prepareAndServe(config, folder.path, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await folder.remove();
  }
}

async function prepareAndServe(
  config: Config,
  folder: string,
  stop: AbortSignal,
): Promise<void> {
  const path = join(folder, 'birdstrikes.csv');
  const { dataMb: megabytes } = config;
  const onProgress = showQuarters();
  await writeDataset({ path, megabytes, onProgress, signal: stop });
  const onError = console.error;
  const data = { dataFile: path, folder, onError };
  const { app, settled } = createService({ ...config, ...data });
  const server = createServer(app);
  server.listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  greet(config, server.address() as AddressInfo, path);
  if (stop.aborted) server.close();
  else await serveUntilSignal(server);
  await settled(); // what was cut may still hold a file
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

function greet(
  { rung }: Config,
  { port }: AddressInfo,
  dataFile: string,
): void {
  const url = `http://127.0.0.1:${port}`;
  console.log(`
Streams, rung ${rung}, on ${url}
Try:
  curl "${url}/report"
  curl "${url}/strikes.ndjson?state=Hawaii&limit=2"
  curl --compressed -o strikes.ndjson "${url}/strikes.ndjson"
  curl -F "file=@${dataFile};type=text/csv" ${url}/imports
  curl ${url}/healthz
Ctrl-C ends it, and removes its files.`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
