// A client that is lent until the test gives it back.

import type { Client } from 'pg';
import type { Pool } from '../../src/ladder/pool.ts';

export interface Loan {
  client: Client;
  /** Resolves when the pool has the client again. */
  giveBack: () => Promise<void>;
}

export function borrow(pool: Pool): Promise<Loan> {
  return new Promise((lent, failed) => {
    const use = (client: Client) =>
      new Promise<void>((done) => {
        const giveBack = () => (done(), ended);
        lent({ client, giveBack });
      });
    const ended = pool.withClient(use);
    ended.catch(failed);
  });
}
