// Whether a client that comes back may be lent again.

import type { Client } from 'pg';

// #region fit
/** Nobody gets a broken connection, or the transaction of another. */
export async function isFit(client: Client, hasFailed: boolean) {
  const isOpen = client.getTransactionStatus() !== 'I';
  if (!hasFailed && !isOpen) return true;
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}
// #endregion
