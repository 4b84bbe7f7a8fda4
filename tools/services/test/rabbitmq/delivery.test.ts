import { expect, it } from '@jest/globals';
import { onEachBroker, subscribe, textOf } from '../support/brokers.ts';

onEachBroker((on) => {
  it('brings properties and body unchanged', async () => {
    const queue = await on.queue('work');
    const body = Buffer.alloc(300_000, 'frames');
    const headers = {
      n: 1,
      text: 'é',
      list: [1, 'a'],
      table: { a: true },
    };
    const options = {
      headers,
      correlationId: 'c',
      type: 't',
      priority: 3,
    };

    on.channel.sendToQueue(queue, body, options);
    const { content, properties, fields } = await on.take(queue);

    expect(content.equals(body)).toBe(true);
    expect(properties).toMatchObject(options);
    expect(fields).toMatchObject({ exchange: '', routingKey: queue });
  });

  it('brings an empty message', async () => {
    const queue = await on.queue('work');

    await on.send(queue, ['']);

    expect(textOf(await on.take(queue))).toBe('');
  });

  it('gives a consumer as many as its prefetch, then one for one', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3', '4']);
    const channel = await on.another();
    await channel.prefetch(2);

    const inbox = await subscribe(channel, queue);
    const first = await inbox.next();
    await inbox.next();
    expect((await on.channel.checkQueue(queue)).messageCount).toBe(2);
    channel.ack(first);

    expect(textOf(await inbox.next())).toBe('3');
    expect((await on.channel.checkQueue(queue)).messageCount).toBe(1);
  });

  it('gives its consumers a turn each', async () => {
    const queue = await on.queue('work');
    const one = await subscribe(await on.another(), queue);
    const two = await subscribe(await on.another(), queue);

    await on.send(queue, ['1', '2', '3', '4']);

    const texts = [await one.next(), await one.next()].map(textOf);
    const others = [await two.next(), await two.next()].map(textOf);
    expect([texts, others]).toEqual([
      ['1', '3'],
      ['2', '4'],
    ]);
  });

  it('puts what is given back to its old place, marked', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3']);
    const first = await on.channel.get(queue);
    if (first === false) throw new Error('It is empty.');
    expect(first.fields.redelivered).toBe(false);

    on.channel.nack(first, false, true);

    const again = await on.take(queue);
    expect(textOf(again)).toBe('1');
    expect(again.fields.redelivered).toBe(true);
    expect(await on.drain(queue)).toEqual(['2', '3']);
  });

  it('gives a poison message again and again', async () => {
    const queue = await on.queue('work');
    const channel = await on.another();
    const inbox = await subscribe(channel, queue);

    await on.send(queue, ['poison']);

    for (let attempt = 0; attempt < 5; attempt++) {
      const message = await inbox.next();
      expect(message.fields.redelivered).toBe(attempt > 0);
      channel.nack(message, false, true);
    }
  });

  it('puts back what a closed channel has not acknowledged', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2']);
    const channel = await on.another();
    const inbox = await subscribe(channel, queue);
    await inbox.next();
    await inbox.next();

    await channel.close();

    const again = await on.take(queue);
    expect([textOf(again), again.fields.redelivered]).toEqual([
      '1',
      true,
    ]);
    expect(await on.drain(queue)).toEqual(['2']);
  });

  it('acknowledges all up to a message at once', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3']);
    const channel = await on.another();
    const inbox = await subscribe(channel, queue);
    await inbox.next();
    const second = await inbox.next();
    await inbox.next();

    channel.ack(second, true);
    await channel.close();

    expect(await on.drain(queue)).toEqual(['3']);
  });

  it('gives back all up to a message at once', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3']);
    const channel = await on.another();
    await channel.get(queue);
    const second = await channel.get(queue);
    if (second === false) throw new Error('It is empty.');

    channel.nack(second, true, true);
    await channel.close();

    expect(await on.drain(queue)).toEqual(['1', '2', '3']);
  });

  it('forgets at once what needs no acknowledgement', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2']);
    const channel = await on.another();
    const inbox = await subscribe(channel, queue, { noAck: true });
    await inbox.next();
    await inbox.next();

    await channel.close();

    expect(await on.drain(queue)).toEqual([]);
  });

  it('says with basic.get how many more there are', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3']);

    const first = await on.channel.get(queue, { noAck: true });
    await on.drain(queue);

    expect(first).toMatchObject({ fields: { messageCount: 2 } });
    expect(await on.channel.get(queue)).toBe(false);
  });

  it('gives nothing to a consumer that has cancelled', async () => {
    const queue = await on.queue('work');
    const channel = await on.another();
    const inbox = await subscribe(channel, queue);
    await on.send(queue, ['1']);
    const first = await inbox.next();

    await channel.cancel(inbox.tag);
    await on.send(queue, ['2']);
    channel.ack(first);
    await channel.close();

    expect(inbox.received).toHaveLength(1);
    expect(await on.drain(queue)).toEqual(['2']);
  });

  it('cancels the consumers of a queue that is deleted', async () => {
    const queue = await on.queue('work');
    const inbox = await subscribe(await on.another(), queue);

    const { messageCount } = await on.channel.deleteQueue(queue);

    expect(messageCount).toBe(0);
    await inbox.cancelled();
  });

  it('deletes an auto-delete queue with its last consumer', async () => {
    const queue = await on.queue('work', { autoDelete: true });
    const channel = await on.another();
    const inbox = await subscribe(channel, queue);

    await channel.cancel(inbox.tag);

    const checking = (await on.another()).checkQueue(queue);
    await expect(checking).rejects.toMatchObject({ code: 404 });
  });

  it('deletes an exclusive queue with its connection', async () => {
    const other = await on.connect();
    const channel = await other.createChannel();
    const queue = on.name('mine');
    await channel.assertQueue(queue, { exclusive: true });

    await other.close();

    const checking = (await on.another()).checkQueue(queue);
    await expect(checking).rejects.toMatchObject({ code: 404 });
  });

  it('empties and deletes, and says how many messages that were', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1', '2', '3']);

    const purged = await on.channel.purgeQueue(queue);
    await on.send(queue, ['4']);
    const deleted = await on.channel.deleteQueue(queue);
    const again = await on.channel.deleteQueue(queue);

    const counts = [purged, deleted, again].map((r) => r.messageCount);
    expect(counts).toEqual([3, 1, 0]);
  });
});
