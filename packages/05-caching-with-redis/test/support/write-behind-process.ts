// Writes 500 prices, prints "written" when Redis has them all, and
// waits. On SIGTERM it flushes, then exits.

import { Redis } from 'ioredis';
import pg from 'pg';
import { createWriteBehind } from '../../src/beyond/write-behind/write-behind.ts';

const [redisUrl = '', databaseUrl = '', name = '', table = ''] =
  process.argv.slice(2);
const redis = new Redis(redisUrl);
const pool = new pg.Pool({ connectionString: databaseUrl });

const prices = createWriteBehind<number>({
  redis,
  name,
  saveBatch: async (batch) => {
    await pool.query(
      `INSERT INTO ${table} (id, price)
       SELECT * FROM unnest($1::text[], $2::int[])
       ON CONFLICT (id) DO UPDATE SET price = excluded.price`,
      [[...batch.keys()], [...batch.values()]],
    );
  },
  intervalMs: 60_000,
  maxBatch: 200,
});

process.once('SIGTERM', () => {
  void prices
    .close()
    .then(() => pool.end())
    .then(() => redis.disconnect());
});
const ids = Array.from({ length: 500 }, (_, i) => `product ${i}`);
await Promise.all(ids.map((id, price) => prices.write(id, price)));
console.log('written');
