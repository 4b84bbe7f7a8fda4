// Finishes what a checkout could not: a process that crashed, a refund
// that failed. Every server looks for such orders, again and again.

import { setTimeout as sleep } from 'node:timers/promises';
import { cancelOrder, type CancelParts } from './cancel-order.ts';
import { createOrderStates } from './order-states.ts';

export interface SettleParts extends CancelParts {
  /** Is given each failure; the order is tried again later. */
  onError: (error: unknown) => void;
}

/** Cancels every order that is due. */
export async function settleOrders(
  parts: SettleParts,
  signal?: AbortSignal,
): Promise<void> {
  const states = createOrderStates(parts.pool);
  while (!signal?.aborted) {
    const id = await states.claimDue();
    if (id === undefined) return;
    await cancelOrder(parts, id).catch(parts.onError);
  }
}

/** Settles now, and then every two seconds until the signal. */
export async function keepSettling(
  parts: SettleParts,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await settleOrders(parts, signal).catch(parts.onError);
    await sleep(2000, undefined, { signal }).catch(() => {});
  }
}
