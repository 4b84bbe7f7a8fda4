// The application over a small data file, in a folder of its own.

import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type AppNeeds, createApp } from '../../src/app/app.ts';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import { OpenFiles } from '../../src/app/open-files.ts';
import { makeTemporaryFolder } from '../../src/app/temporary-folder.ts';
import { InFlight } from '../../src/beyond/disconnect/in-flight.ts';
import { ImportStore } from '../../src/beyond/upload/import-store.ts';
import { summarise } from '../../src/ladder/summary/7-pipeline.ts';

export const header = 'Origin State,Cost Total $\n';

export interface TestAppOptions extends Partial<AppNeeds> {
  /** @default the real 10,000 rows */
  csv?: string;
  maxImports?: number;
  /** @default where the data is */
  importFolder?: string;
}

export async function openTestApp(options: TestAppOptions = {}) {
  const { csv, maxImports, ...more } = options;
  const { path: folder, remove } =
    await makeTemporaryFolder('test-02-');
  const { importFolder = folder, ...parts } = more;
  const dataFile = join(folder, 'data.csv');
  await writeFile(dataFile, csv ?? (await readFile(birdstrikesUrl)));
  const errors: unknown[] = [];
  const inFlight = new InFlight();
  const files = new OpenFiles();
  const app = createApp({
    rung: 'pipeline',
    summarise,
    dataFile,
    openFile: files.open,
    imports: new ImportStore(importFolder, maxImports),
    maxUploadBytes: 1_000_000,
    inFlight,
    files,
    onError: (error) => void errors.push(error),
    ...parts,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    app,
    server,
    port,
    folder,
    url: `http://127.0.0.1:${port}`,
    /** What was reported as our own fault. */
    errors,
    files,
    settled: () => inFlight.settled(),
    /** The files beside the data: imports, whole or in part. */
    async storedFiles(): Promise<string[]> {
      const names = await readdir(folder);
      return names.filter((name) => name !== 'data.csv');
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await inFlight.settled();
      await remove();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;
