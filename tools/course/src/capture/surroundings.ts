// What captured processes run in: services of their own, a temporary
// folder of their own, started once for all and gone afterwards.

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  ProvidedServices,
  ServiceName,
} from '@under-load/services';

export interface Surroundings {
  /** Variables of the services, such as REDIS_URL. */
  variables: NodeJS.ProcessEnv;
  /** What `with-services` says of each service, by its name. */
  announcements: Record<string, string>;
  temporaryFolder: string;
  signal: AbortSignal;
}

const nothing: ProvidedServices = {
  services: [],
  env: {},
  stop: async () => {},
};

/** Always the embedded services: empty, and used by no other program. */
export async function withSurroundings<T>(
  services: ServiceName[],
  signal: AbortSignal,
  use: (around: Surroundings) => Promise<T>,
): Promise<T> {
  const provided = await provide(services);
  const made = await mkdtemp(path.join(tmpdir(), 'under-load-'));
  try {
    const announcements = Object.fromEntries(
      provided.services.map(({ name, source }) => [name, source]),
    );
    const temporaryFolder = await realpath(made);
    const variables = provided.env;
    const found = { variables, announcements, temporaryFolder };
    return await use({ ...found, signal });
  } finally {
    await rm(made, { recursive: true, force: true, maxRetries: 5 });
    await provided.stop();
  }
}

async function provide(
  names: ServiceName[],
): Promise<ProvidedServices> {
  if (names.length === 0) return nothing;
  // On demand: their clients take long to load.
  const { provideServices } = await import('@under-load/services');
  const { PATH, Path } = process.env;
  const env = { PATH, Path, SERVICES: 'embedded' };
  return provideServices(names, { env });
}

export function environmentOf({
  variables,
  temporaryFolder,
}: Surroundings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...variables,
    TMPDIR: temporaryFolder,
    TEMP: temporaryFolder,
    TMP: temporaryFolder,
    NO_COLOR: '1',
    PORT: '0',
  };
}
