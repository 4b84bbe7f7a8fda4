import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { createWriteBehind } from '../../src/beyond/write-behind/write-behind.ts';
import { openRedis } from '../support/open-redis.ts';
import { databaseUrl, redisUrl } from '../support/services.ts';

const writingProcess = fileURLToPath(
  new URL('../support/write-behind-process.ts', import.meta.url),
);

let direct: ReturnType<typeof openRedis>;
let pool: pg.Pool;
let table: string;

beforeEach(async () => {
  direct = openRedis();
  pool = new pg.Pool({ connectionString: databaseUrl });
  table = `test_05_${randomBytes(6).toString('hex')}`;
  await pool.query(
    `CREATE TABLE ${table} (id text PRIMARY KEY, price int)`,
  );
});
afterEach(async () => {
  await pool.query(`DROP TABLE ${table}`);
  await pool.end();
  await direct.close();
});

function openWrites(
  saveBatch: (
    batch: Map<string, number>,
    fence: number,
  ) => Promise<void>,
  onError: (error: unknown) => void = () => {},
) {
  const { redis, keyPrefix: name } = direct;
  return createWriteBehind<number>({
    redis,
    name,
    saveBatch,
    onError,
    intervalMs: 60_000,
    maxBatch: 100,
  });
}

async function startWriting(): Promise<ChildProcess> {
  const args = [redisUrl, databaseUrl, direct.keyPrefix, table];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', writingProcess, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function countRows(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int FROM ${table}`,
  );
  return rows[0]?.count ?? 0;
}

it('saves many writes of one key as one row of one batch', async () => {
  const batches: Map<string, number>[] = [];
  const writes = openWrites(async (batch) => void batches.push(batch));

  for (let price = 1; price <= 50; price += 1) {
    await writes.write('lamp', price);
  }
  await writes.close();

  expect(batches).toEqual([new Map([['lamp', 50]])]);
});

it('keeps a batch that the database refused, and saves it later', async () => {
  const saved = new Map<string, number>();
  let refuse = true;
  const writes = openWrites(async (batch) => {
    if (refuse) throw new Error('the database is away');
    for (const [id, price] of batch) saved.set(id, price);
  });
  await writes.write('lamp', 1);

  await expect(writes.flush()).rejects.toThrow('the database is away');
  refuse = false;
  await writes.close();

  expect(saved).toEqual(new Map([['lamp', 1]]));
});

it('keeps a value that was written while an older one was saved', async () => {
  const saved: number[] = [];
  const writes = openWrites(async (batch) => {
    saved.push(...batch.values());
    if (saved.length === 1) await writes.write('lamp', 2);
  });
  await writes.write('lamp', 1);

  await writes.close();

  expect(saved).toEqual([1, 2]);
});

it('saves the others beside a value that cannot be read', async () => {
  const { redis, keyPrefix } = direct;
  const saved = new Map<string, number>();
  const errors: unknown[] = [];
  const writes = openWrites(
    async (batch) => batch.forEach((price, id) => saved.set(id, price)),
    (error) => errors.push(error),
  );
  await redis.hset(`${keyPrefix}:dirty`, 'broken', '{"price":');
  await writes.write('lamp', 1);

  await writes.close();

  expect(saved).toEqual(new Map([['lamp', 1]]));
  expect(errors.map(String)).toEqual([
    'Error: dropped broken: {"price":',
  ]);
});

it('gives a later batch a higher fence, so that an old save loses', async () => {
  const row = { fence: 0, price: 0 };
  const late: (() => void)[] = [];
  const save = (batch: Map<string, number>, fence: number) => {
    const price = batch.get('lamp') ?? 0;
    if (fence > row.fence) Object.assign(row, { fence, price });
  };
  const slow = openWrites(
    (batch, fence) =>
      new Promise((resolve) => {
        late.push(() => resolve(save(batch, fence)));
      }),
  );
  const quick = openWrites(async (batch, fence) => save(batch, fence));
  await slow.write('lamp', 1);
  const old = slow.flush();
  while (late.length === 0) await new Promise(setImmediate);

  await direct.redis.del(`${direct.keyPrefix}:saving`); // it expires
  await quick.write('lamp', 2);
  await quick.flush();
  late[0]?.();
  await old;
  await Promise.all([slow.close(), quick.close()]);

  expect(row.price).toBe(2);
});

it('flushes on SIGTERM: nothing is lost', async () => {
  const child = await startWriting();
  const before = await countRows();

  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];

  expect(before).toBe(0);
  expect(code).toBe(0);
  expect(await countRows()).toBe(500);
});

it('leaves the writes of a killed process to the next one', async () => {
  const child = await startWriting();

  child.kill('SIGKILL');
  await once(child, 'exit');
  const saved = new Map<string, number>();
  const next = openWrites(async (batch) => {
    for (const [id, price] of batch) saved.set(id, price);
  });
  await next.close();

  expect(await countRows()).toBe(0);
  expect(saved.size).toBe(500);
  expect(saved.get('product 499')).toBe(499);
});
