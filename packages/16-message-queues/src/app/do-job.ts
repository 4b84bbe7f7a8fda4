// The work: a stand-in for a printer, a mail server, a parcel service.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../ladder/jobs/queue.ts';

interface Payload {
  order: number;
  mail: string;
}

/** @param workMs How long a job takes. */
export function createHandler(schema: string, workMs: number): Handler {
  return async ({ kind, payload }, db) => {
    const { order, mail } = payload as Payload;
    await sleep(workMs);
    // By RFC 2606 there is never such a host.
    if (kind === 'mail' && mail.endsWith('.invalid')) {
      throw new Error(`no mail server for ${mail}`);
    }
    await db.query(
      `INSERT INTO ${schema}.effects (order_id, kind) VALUES ($1, $2)`,
      [order, kind],
    );
  };
}
