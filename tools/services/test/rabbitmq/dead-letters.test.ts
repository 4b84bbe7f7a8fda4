import { expect, it } from '@jest/globals';
import { onEachBroker, subscribe, textOf } from '../support/brokers.ts';

interface Death {
  count: number;
  exchange: string;
  queue: string;
  reason: string;
  'routing-keys': string[];
}

onEachBroker((on) => {
  it('sends what is rejected to the dead-letter exchange, with its story', async () => {
    const { work, dead } = await queues();
    await on.send(work, ['broken'], { correlationId: 'c' });

    await reject(work);

    const { fields, properties } = await on.take(dead);
    expect(fields).toMatchObject({ exchange: '', routingKey: dead });
    expect(properties).toMatchObject({ correlationId: 'c' });
    expect(properties.headers).toMatchObject({
      'x-first-death-exchange': '',
      'x-first-death-queue': work,
      'x-first-death-reason': 'rejected',
      'x-death': [
        {
          count: 1,
          exchange: '',
          queue: work,
          reason: 'rejected',
          'routing-keys': [work],
        },
      ],
    });
  });

  it('keeps the key where no other is given', async () => {
    const exchange = await on.exchange('dead', 'topic');
    const dead = await on.queue('dead');
    await on.channel.bindQueue(dead, exchange, '#');
    const work = await on.queue('work', {
      deadLetterExchange: exchange,
    });
    await on.send(work, ['broken']);

    await reject(work);

    const { fields } = await on.take(dead);
    expect(fields).toMatchObject({ exchange, routingKey: work });
  });

  it('drops what is rejected where there is no such exchange', async () => {
    const work = await on.queue('work', {
      deadLetterExchange: on.name('missing'),
    });
    await on.send(work, ['broken']);

    await reject(work);

    expect(await on.drain(work)).toEqual([]);
  });

  it('counts the rounds of a retry with a delay', async () => {
    const work = on.name('work');
    const wait = await on.queue('wait', {
      messageTtl: 20,
      deadLetterExchange: '',
      deadLetterRoutingKey: work,
    });
    await on.queue('work', {
      deadLetterExchange: '',
      deadLetterRoutingKey: wait,
    });
    const channel = await on.another();
    const inbox = await subscribe(channel, work);

    await on.send(work, ['job']);

    const counts: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const message = await inbox.next();
      const deaths = message.properties.headers?.['x-death'] as Death[];
      const first = deaths?.find(({ queue }) => queue === work);
      counts.push([first?.count ?? 0, deaths?.[0]?.reason]);
      channel.nack(message, false, false);
    }
    expect(counts).toEqual([
      [0, undefined],
      [1, 'expired'],
      [2, 'expired'],
      [3, 'expired'],
    ]);
  });

  it('lets messages of a queue expire', async () => {
    const { work, dead } = await queues({ messageTtl: 20 });

    await on.send(work, ['late']);

    const { properties } = await on.take(dead);
    expect(properties.headers?.['x-death']).toMatchObject([
      { count: 1, queue: work, reason: 'expired' },
    ]);
  });

  it('lets a message expire by its own time, once', async () => {
    const { work, dead } = await queues();

    await on.send(work, ['late'], { expiration: 20 });

    const { properties } = await on.take(dead);
    expect(properties.expiration).toBeUndefined();
    expect(properties.headers?.['x-death']).toMatchObject([
      { 'original-expiration': '20', reason: 'expired' },
    ]);
  });

  it('looks at the oldest message only when it expires them', async () => {
    const { work, dead } = await queues();
    await on.send(work, ['slow'], { expiration: 60_000 });
    await on.send(work, ['late'], { expiration: 1 });
    const inbox = await subscribe(await on.another(), dead);

    await on.send(dead, ['before']);
    expect(textOf(await inbox.next())).toBe('before');
    await on.channel.get(work, { noAck: true });

    // Nothing stands in its way any more.
    expect(textOf(await inbox.next())).toBe('late');
  });

  it('delivers what may not wait only to who waits for it', async () => {
    const { work, dead } = await queues({ messageTtl: 0 });

    await on.send(work, ['nobody']);
    const inbox = await subscribe(await on.another(), work);
    await on.send(work, ['somebody']);

    expect(textOf(await inbox.next())).toBe('somebody');
    expect(await on.drain(dead)).toEqual(['nobody']);
  });

  it('drops what comes round with nobody having rejected it', async () => {
    const work = await on.queue('work', {
      messageTtl: 1,
      deadLetterExchange: '',
    });

    await on.send(work, ['round']);

    let left = 1;
    while (left > 0) {
      left = (await on.channel.checkQueue(work)).messageCount;
    }
    expect(left).toBe(0);
  });

  it('drops the oldest of a queue that is full', async () => {
    const { work, dead } = await queues({ maxLength: 2 });

    await on.send(work, ['1', '2', '3']);

    const { content, properties } = await on.take(dead);
    expect(content.toString()).toBe('1');
    expect(properties.headers?.['x-death']).toMatchObject([
      { reason: 'maxlen' },
    ]);
    expect(await on.drain(work)).toEqual(['2', '3']);
  });

  it('refuses the newest of a full queue where told so', async () => {
    const { work, dead } = await queues({
      maxLength: 2,
      overflow: 'reject-publish',
    });
    await on.send(work, ['1', '2']);

    const refused = on.send(work, ['3']);

    await expect(refused).rejects.toThrow('message nacked');
    expect(await on.drain(work)).toEqual(['1', '2']);
    expect(await on.drain(dead)).toEqual([]);
  });

  it('deletes a queue that nobody has used for a while', async () => {
    const queue = await on.queue('work', { expires: 50 });
    let isReturned = false;
    on.channel.on('return', () => (isReturned = true));

    while (!isReturned) {
      await on.send(queue, ['1'], { mandatory: true });
    }

    const checking = (await on.another()).checkQueue(queue);
    await expect(checking).rejects.toMatchObject({ code: 404 });
  });

  async function queues(options: object = {}) {
    const dead = await on.queue('dead');
    const work = await on.queue('work', {
      deadLetterExchange: '',
      deadLetterRoutingKey: dead,
      ...options,
    });
    return { work, dead };
  }

  async function reject(queue: string): Promise<void> {
    const message = await on.channel.get(queue);
    if (message === false) throw new Error('It is empty.');
    on.channel.reject(message, false);
  }
});
