// A process that kills itself with a message in its hands.
// Arguments: the rung's URL and the queue.

import type { CreateQueue } from '../../src/ladder/broker/message-queue.ts';
import { rabbitmqUrl } from './broker-url.ts';

const [rung = '', queue = ''] = process.argv.slice(2);
const { createQueue } = (await import(rung)) as {
  createQueue: CreateQueue;
};
const mq = await createQueue({
  ...{ url: rabbitmqUrl, queues: [queue], retryMs: 1 },
});
let begin = () => {};
const hasBegun = new Promise<void>((resolve) => (begin = resolve));
const endless = () => (begin(), new Promise<void>(() => {}));
await mq.consume(queue, endless, { prefetch: 1 });
await mq.publish(queue, 'first');
await mq.publish(queue, 'second');
await hasBegun;
process.kill(process.pid, 'SIGKILL');
