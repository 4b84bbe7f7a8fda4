import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { assertNewEnough } from '../src/redis/assert-new-enough.ts';
import {
  openDirectory,
  remove,
  temporaryIn,
} from './support/directories.ts';
import {
  fakeProgram,
  fakeRedisServer,
} from './support/fake-program.ts';
import { onPosix } from './support/on-posix.ts';
import { during, embedded, sourcesOf } from './support/provided.ts';
import { node, withServices } from './support/wrapper.ts';

const strange = {
  PGSSLMODE: 'prefer',
  PGSSLNEGOTIATION: 'direct',
  PGOPTIONS: '-c no_such_setting=1',
  PGHOST: 'db.invalid',
  PGPORT: '1',
  PGUSER: 'nobody',
  PGPASSWORD: 'secret',
  PGDATABASE: 'none',
  PGAPPNAME: 'other',
  PGCLIENT_ENCODING: 'LATIN1',
};

it('hides PG* from a PostgreSQL of its own and its clients', async () => {
  const script = `console.log(Object.keys(process.env)
    .filter((name) => name.startsWith('PG')).join())`;

  const { ended } = withServices(
    ['postgres', ...node(script)],
    strange,
  );

  const { code, stdout } = await ended;
  expect({ code, stdout }).toEqual({ code: 0, stdout: '\n' });
});

it('leaves PG* to a PostgreSQL that a person has chosen', async () => {
  const options = { env: embedded };
  await during(
    ['postgres'],
    options,
    async ({ env: { DATABASE_URL } }) => {
      const chosen = { SERVICES: undefined, DATABASE_URL };
      const print = node('console.log(process.env.PGAPPNAME)');

      const { ended } = withServices(['postgres', ...print], {
        ...chosen,
        PGAPPNAME: 'mine',
      });

      expect(await ended).toMatchObject({ code: 0, stdout: 'mine\n' });
    },
  );
});

onPosix(() => {
  it.each([0o027, 0o077])('starts with umask %d', async (mask) => {
    const before = process.umask(mask);
    try {
      await during(['postgres'], { env: embedded }, (provided) => {
        expect(sourcesOf(provided)).toHaveLength(1);
      });
    } finally {
      process.umask(before);
    }
  });
});

it('says that there is no folder for temporary files', async () => {
  const folder = openDirectory();
  const missing = join(folder, 'missing');

  const { ended } = withServices(
    ['redis', ...node('console.log("ran")')],
    temporaryIn(missing),
  );

  const { code, stdout, stderr } = await ended;
  remove(folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^No temporary file can be written to .+missing: create .+\.\n$/,
  );
});

it.each([
  'Redis 6.2',
  'Redis 7.0',
  'Redis 10.0',
  'Redis',
  'Valkey 9.1',
])('takes %s', (version) => {
  expect(() => assertNewEnough(version)).not.toThrow();
});

it.each(['Redis 2.8', 'Redis 5.0', 'Redis 6.0'])(
  'finds %s too old',
  (version) => {
    expect(() => assertNewEnough(version)).toThrow(
      `${version} is too old, 6.2 is needed`,
    );
  },
);

it('passes by a Redis on PATH that is too old, and says so', async () => {
  const programs = openDirectory();
  const old = fakeRedisServer.replace('6.2.0', '5.0.14');
  fakeProgram(programs, 'redis-server', old);
  const options = { env: { PATH: programs } };

  const sources = await during(['redis'], options, sourcesOf);

  remove(programs);
  expect(sources).toEqual([
    expect.stringMatching(
      /^redis: embedded Valkey .+; Redis 5\.0 from PATH on .+ is too old, 6\.2/,
    ),
  ]);
});
