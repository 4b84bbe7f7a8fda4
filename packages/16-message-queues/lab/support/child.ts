// A server or a worker that will be killed. Arguments: the variant, its
// schema, and `server` or `worker`. A server is told what to place.

import { createHandler } from '../../src/app/do-job.ts';
import { openQueue } from './open-queue.ts';

/** What a server is told. */
export interface ToPlace {
  orders: number;
  /** It kills itself as the last of them is committed. */
  thenDie: boolean;
}

const [variant = '', schema = '', role = ''] = process.argv.slice(2);
const { queue, place } = await openQueue(variant, schema);
const enqueue = queue.enqueue.bind(queue);
const die = async () => process.kill(process.pid, 'SIGKILL');
let isDying = false;

queue.enqueue = async (job, tx) => {
  if (isDying) tx.afterCommit(die);
  await enqueue(job, tx);
};

async function placeAll({ orders, thenDie }: ToPlace) {
  for (let left = orders; left > 0; left -= 1) {
    isDying = thenDie && left === 1;
    await place();
  }
  process.send?.('placed');
}

if (role === 'worker' || queue.inProcess) {
  const { signal } = new AbortController();
  const handler = createHandler(schema, 5);
  void queue.work(handler, { concurrency: 4, signal });
}
process.on('message', (told: ToPlace) => void placeAll(told));
process.on('disconnect', () => process.exit());
process.send?.('ready');
