// Four ways to insert many rows; the last two for when it must be fast.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export interface NewItem {
  orderId: number;
  product: string;
  cents: number;
}

export type InsertItems = (
  client: Client,
  items: NewItem[],
) => Promise<void>;

/** The protocol counts parameters with 16 bits: 65,535 at most. */
const batchSize = 10_000;
const columns = 'new_items (order_id, product, cents)';

/** A round trip and a transaction for each row. */
export const oneByOne: InsertItems = async (client, items) => {
  for (const { orderId, product, cents } of items) {
    await client.query(`INSERT INTO ${columns} VALUES ($1, $2, $3)`, [
      orderId,
      product,
      cents,
    ]);
  }
};

/** A long statement, with three parameters for each row. */
export const multiRow: InsertItems = async (client, items) => {
  for (const batch of batchesOf(items)) {
    const rows = batch.map(
      (_, i) => `($${3 * i + 1}, $${3 * i + 2}, $${3 * i + 3})`,
    );
    await client.query(
      `INSERT INTO ${columns} VALUES ${rows.join()}`,
      batch.flatMap((it) => [it.orderId, it.product, it.cents]),
    );
  }
};

/** Three parameters in all: an array for each column. */
export const unnest: InsertItems = async (client, items) => {
  for (const batch of batchesOf(items)) {
    await client.query(
      `INSERT INTO ${columns}
       SELECT * FROM unnest($1::integer[], $2::text[], $3::integer[])`,
      [
        batch.map(({ orderId }) => orderId),
        batch.map(({ product }) => product),
        batch.map(({ cents }) => cents),
      ],
    );
  }
};

/** A stream of text: no statement, no parameters, all or nothing. */
export const copy: InsertItems = async (client, items) => {
  const target = client.query(copyFrom(`COPY ${columns} FROM STDIN`));
  await pipeline(Readable.from(linesOf(items)), target);
};

function* linesOf(items: NewItem[]) {
  for (const batch of batchesOf(items, 1000)) {
    yield batch
      .map(
        (it) => `${it.orderId}\t${escape(it.product)}\t${it.cents}\n`,
      )
      .join('');
  }
}

const escapes: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A tab ends a column, and a line feed ends a row. */
function escape(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (it) => escapes[it] ?? it);
}

function* batchesOf(items: NewItem[], size = batchSize) {
  for (let i = 0; i < items.length; i += size) {
    yield items.slice(i, i + size);
  }
}
