// The application over a small data file, in a folder of its own.

import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AppDependencies } from '../../src/app.ts';
import type { RungName } from '../../src/config.ts';
import { birdstrikesUrl } from '../../src/dataset.ts';
import { ImportStore } from '../../src/import-store.ts';
import { createService } from '../../src/service.ts';
import { makeTemporaryFolder } from '../../src/temporary-folder.ts';

export const header = 'Origin State,Cost Total $\n';

export interface TestAppOptions extends Partial<AppDependencies> {
  /** @default the real 10,000 rows */
  csv?: string;
  rung?: RungName;
  maxImports?: number;
  /** @default where the data is */
  importFolder?: string;
}

export async function openTestApp(options: TestAppOptions = {}) {
  const { csv, rung = '5-bytes', maxImports, ...more } = options;
  const { path: folder, remove } =
    await makeTemporaryFolder('test-02-');
  const { importFolder = folder, ...parts } = more;
  const imports = new ImportStore(importFolder, maxImports);
  const dataFile = join(folder, 'data.csv');
  await writeFile(dataFile, csv ?? (await readFile(birdstrikesUrl)));
  const errors: unknown[] = [];
  const { app, settled } = createService(
    {
      rung,
      maxUploadMb: 1,
      dataFile,
      folder,
      onError: (error) => void errors.push(error),
    },
    { imports, ...parts },
  );
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
    settled,
    /** The files beside the data: imports, and what is left of them. */
    async storedFiles(): Promise<string[]> {
      const names = await readdir(folder);
      return names.filter((name) => name !== 'data.csv');
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await settled();
      await remove();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;
