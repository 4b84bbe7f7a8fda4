// What a client has not dealt with goes back.

import type { Delivery } from './channel.ts';
import type { Entry } from './message.ts';
import type { Queue } from './queue.ts';

/** Gives deliveries back to the queues that they came from. */
export function requeue(deliveries: Delivery[]): void {
  const entries = new Map<Queue, Entry[]>();
  for (const { queue, entry } of deliveries) {
    const others = entries.get(queue);
    if (others) others.push(entry);
    else entries.set(queue, [entry]);
  }
  for (const [queue, its] of entries) queue.requeue(its);
}
