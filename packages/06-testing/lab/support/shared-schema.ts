// One set of tables for all files of the shared-state suite.

import { randomBytes } from 'node:crypto';
import { connectDatabase } from '../../src/app/database/database.ts';
import {
  dropSchema,
  prepareSchema,
} from '../../src/app/database/schema.ts';

export async function openSharedSchema() {
  const name = `lab_06_${randomBytes(6).toString('hex')}`;
  const url = process.env['DATABASE_URL'] ?? '';
  const pool = connectDatabase(url, name);
  await prepareSchema(pool, name);
  return {
    name,
    async drop() {
      await dropSchema(pool, name);
      await pool.end();
    },
  };
}
