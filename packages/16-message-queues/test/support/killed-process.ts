// A server, with a worker in it, that kills itself at a bad moment.
// Arguments: the rung's URL, the schema, and the moment: `waiting`,
// `working` or `committed`.

import {
  connectDatabase,
  connectRedis,
} from '../../src/app/connections.ts';
import { createHandler } from '../../src/app/do-job.ts';
import { placeOrder } from '../../src/app/orders.ts';
import type {
  CreateQueue,
  Handler,
  Queue,
} from '../../src/ladder/jobs/queue.ts';
import { anOrder } from './an-order.ts';
import { databaseUrl, redisUrl } from './services.ts';

const [rung = '', schema = '', moment = ''] = process.argv.slice(2);
const { createQueue } = (await import(rung)) as {
  createQueue: CreateQueue;
};
const db = connectDatabase(databaseUrl);
const redis = connectRedis(redisUrl);
const prefix = `${schema}:`;
const queue = await createQueue({ redis, db, schema, prefix });
const die = async () => process.kill(process.pid, 'SIGKILL');

/** Its process ends when the order is committed, before all else. */
const dying: Queue = {
  ...queue,
  async enqueue(job, tx) {
    tx.afterCommit(die);
    await queue.enqueue(job, tx);
  },
};

/** They begin, and never end. */
let begin = () => {};
const twoHaveBegun = new Promise<void>((resolve) => {
  let begun = 0;
  begin = () => void ((begun += 1) === 2 && resolve());
});
const endless: Handler = () => (begin(), new Promise(() => {}));

const isCommitted = moment === 'committed';
const { signal } = new AbortController();
if (moment === 'working' || queue.inProcess) {
  const does = isCommitted ? createHandler(schema, 0) : endless;
  void queue.work(does, { concurrency: 2, signal });
}
const shop = { db, schema, queue: isCommitted ? dying : queue };
const answered = Promise.all([
  ...[placeOrder(shop, anOrder), placeOrder(shop, anOrder)],
]);
if (queue.inProcess) await Promise.race([answered, twoHaveBegun]);
else if (moment === 'working') await answered.then(() => twoHaveBegun);
else await answered;
await die();
