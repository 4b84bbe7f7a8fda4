import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Message } from 'amqplib';
import { onEachBroker } from '../support/brokers.ts';

onEachBroker((on) => {
  it('gives a copy to each queue that a direct key is bound to', async () => {
    const exchange = await on.exchange('direct', 'direct');
    const one = await on.queue('one');
    const two = await on.queue('two');
    const other = await on.queue('other');
    await on.channel.bindQueue(one, exchange, 'paid');
    await on.channel.bindQueue(two, exchange, 'paid');
    await on.channel.bindQueue(other, exchange, 'sent');

    await publish(exchange, 'paid');

    expect(await lengths(one, two, other)).toEqual([1, 1, 0]);
  });

  it('gives nothing more once the binding is removed', async () => {
    const exchange = await on.exchange('direct', 'direct');
    const queue = await on.queue('one');
    await on.channel.bindQueue(queue, exchange, 'paid');
    await on.channel.unbindQueue(queue, exchange, 'paid');

    await publish(exchange, 'paid');

    expect(await lengths(queue)).toEqual([0]);
  });

  it('gives a fanout message to all, whatever its key', async () => {
    const exchange = await on.exchange('fanout', 'fanout');
    const one = await on.queue('one');
    const two = await on.queue('two');
    await on.channel.bindQueue(one, exchange, '');
    await on.channel.bindQueue(two, exchange, 'ignored');

    await publish(exchange, 'any');

    expect(await lengths(one, two)).toEqual([1, 1]);
  });

  it.each([
    ['order.*', 'order.paid', 1],
    ['order.*', 'order', 0],
    ['order.*', 'order.paid.late', 0],
    ['order.#', 'order', 1],
    ['order.#', 'order.paid.late', 1],
    ['#.late', 'order.paid.late', 1],
    ['#.late', 'late', 1],
    ['#.paid.#', 'order.paid.late', 1],
    ['#.paid.#', 'order.sent.late', 0],
    ['*.*', 'order.', 1],
    ['#', '', 1],
    ['', '', 1],
    ['*', '', 0],
  ])(
    'matches the topic %j with %j: %d',
    async (pattern, key, times) => {
      const exchange = await on.exchange('topic', 'topic');
      const queue = await on.queue('one');
      await on.channel.bindQueue(queue, exchange, pattern);

      await publish(exchange, key);

      expect(await lengths(queue)).toEqual([times]);
    },
  );

  it('matches all headers, or any of them', async () => {
    const exchange = await on.exchange('headers', 'headers');
    const all = await on.queue('all');
    const any = await on.queue('any');
    const wanted = { kind: 'invoice', format: 'pdf' };
    const bind = (queue: string, mode: string) =>
      on.channel.bindQueue(queue, exchange, '', {
        'x-match': mode,
        ...wanted,
      });
    await bind(all, 'all');
    await bind(any, 'any');

    await publish(exchange, '', { headers: wanted });
    await publish(exchange, '', { headers: { kind: 'invoice' } });
    await publish(exchange, '', { headers: { kind: 'receipt' } });

    expect(await lengths(all, any)).toEqual([1, 2]);
  });

  it('gives a message once where two bindings match', async () => {
    const exchange = await on.exchange('topic', 'topic');
    const queue = await on.queue('one');
    await on.channel.bindQueue(queue, exchange, 'order.*');
    await on.channel.bindQueue(queue, exchange, '*.paid');

    await publish(exchange, 'order.paid');

    expect(await lengths(queue)).toEqual([1]);
  });

  it('names a queue itself; no name means the last one', async () => {
    const exchange = await on.exchange('fanout', 'fanout');
    const { queue } = await on.channel.assertQueue('', {
      exclusive: true,
    });
    await on.channel.bindQueue('', exchange, '');

    await publish(exchange, '');

    expect(queue).toMatch(/^amq\.gen-/);
    expect(await lengths(queue)).toEqual([1]);
  });

  it('returns a mandatory message without a queue, then confirms', async () => {
    const events: string[] = [];
    on.channel.on('return', ({ fields }: Message) => {
      const { replyCode, replyText } = fields as unknown as {
        replyCode: number;
        replyText: string;
      };
      events.push(`${replyCode} ${replyText}`);
    });

    await publish('', on.name('nobody'), { mandatory: true });
    events.push('confirmed');
    await publish('', on.name('nobody'));
    events.push('confirmed');

    expect(events).toEqual(['312 NO_ROUTE', 'confirmed', 'confirmed']);
  });

  it('drops an exchange that goes with its last binding', async () => {
    const exchange = await on.exchange('kept', 'direct');
    const fleeting = `${exchange}-fleeting`;
    const options = { autoDelete: true };
    await on.channel.assertExchange(fleeting, 'direct', options);
    const queue = await on.queue('one');
    await on.channel.bindQueue(queue, fleeting, 'key');

    await on.channel.unbindQueue(queue, fleeting, 'key');

    const channel = await on.another();
    const closed = once(channel, 'error');
    await channel.checkExchange(fleeting).catch(() => undefined);
    expect((await closed)[0]).toMatchObject({ code: 404 });
  });

  async function publish(
    exchange: string,
    key: string,
    options: object = {},
  ): Promise<void> {
    on.channel.publish(exchange, key, Buffer.from('x'), options);
    await on.channel.waitForConfirms();
  }

  async function lengths(...queues: string[]): Promise<number[]> {
    const counted = queues.map((queue) => on.channel.checkQueue(queue));
    const results = await Promise.all(counted);
    return results.map(({ messageCount }) => messageCount);
  }
});
