// What with-services knows about PostgreSQL.

import { findOnPath } from '../find-on-path.ts';
import type { Engine } from '../service.ts';
import { embeddedInstallation } from './embedded-installation.ts';
import { probePostgres } from './probe-postgres.ts';

export const postgres: Engine = {
  name: 'postgres',
  title: 'PostgreSQL',
  variable: 'DATABASE_URL',
  example: 'postgres://user@127.0.0.1:5432/database',
  protocols: ['postgres:', 'postgresql:'],
  standardPort: 5432,
  standardUrl: (port) =>
    `postgres://course:course@127.0.0.1:${port}/course`,
  probe: probePostgres,
  assertNewEnough: () => undefined,
  findOnPath: (path) => {
    const names = ['initdb', 'pg_ctl', 'postgres'];
    const [initdb, pgCtl] = findOnPath(path, ...names) ?? [];
    return initdb && pgCtl
      ? { postgres: { initdb, pgCtl } }
      : undefined;
  },
  startEmbedded: async (launcher) =>
    launcher.start({ postgres: await embeddedInstallation() }),
  embeddedTitle: 'PostgreSQL',
  assertEmbedded: async () => void (await embeddedInstallation()),
  embeddedNote: '',
};
