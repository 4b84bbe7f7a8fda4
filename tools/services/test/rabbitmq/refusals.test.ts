import { expect, it } from '@jest/globals';
import { connect } from 'amqplib';
import {
  onEachBroker,
  refusal,
  subscribe,
} from '../support/brokers.ts';

onEachBroker((on) => {
  it('says that there is no such queue', async () => {
    const channel = await on.another();
    const name = on.name('missing');

    const told = await refusal(channel, () => channel.checkQueue(name));

    expect(told).toEqual({
      code: 404,
      text: `NOT_FOUND - no queue '${name}' in vhost '/'`,
    });
  });

  it('says that there is no such exchange, also to a publisher', async () => {
    const channel = await on.another();
    const name = on.name('missing');

    const told = await refusal(channel, () =>
      channel.publish(name, '', Buffer.from('x')),
    );

    expect(told).toEqual({
      code: 404,
      text: `NOT_FOUND - no exchange '${name}' in vhost '/'`,
    });
  });

  it('ends the channel only: its connection goes on', async () => {
    const channel = await on.another();
    const name = on.name('missing');
    await refusal(channel, () => channel.checkQueue(name));

    const queue = await on.queue('work');
    await on.send(queue, ['1']);

    expect(await on.drain(queue)).toEqual(['1']);
  });

  it.each([
    [{ durable: false }, `'durable'`, `'false' but current is 'true'`],
    [
      { messageTtl: 100 },
      `'x-message-ttl'`,
      `the value '100' of type 'byte' but current is none`,
    ],
    [
      { messageTtl: 2000 },
      `'x-message-ttl'`,
      `the value '2000' of type 'short' but current is none`,
    ],
    [
      { expires: 60_000 },
      `'x-expires'`,
      `the value '60000' of type 'signedint' but current is none`,
    ],
    [
      { deadLetterExchange: 'x' },
      `'x-dead-letter-exchange'`,
      `the value 'x' of type 'longstr' but current is none`,
    ],
  ])('refuses another declaration: %j', async (options, what, how) => {
    const queue = await on.queue('work');
    const channel = await on.another();

    const told = await refusal(channel, () =>
      channel.assertQueue(queue, options),
    );

    expect(told).toEqual({
      code: 406,
      text:
        `PRECONDITION_FAILED - inequivalent arg ${what} for queue ` +
        `'${queue}' in vhost '/': received ${how}`,
    });
  });

  it('refuses another type of exchange', async () => {
    const exchange = await on.exchange('one', 'direct');
    const channel = await on.another();

    const told = await refusal(channel, () =>
      channel.assertExchange(exchange, 'fanout'),
    );

    expect(told).toEqual({
      code: 406,
      text:
        `PRECONDITION_FAILED - inequivalent arg 'type' for exchange ` +
        `'${exchange}' in vhost '/': received 'fanout' but current ` +
        `is 'direct'`,
    });
  });

  it('refuses an acknowledgement of what it has not sent', async () => {
    const queue = await on.queue('work');
    await on.send(queue, ['1']);
    const channel = await on.another();
    const message = await channel.get(queue);
    if (message === false) throw new Error('It is empty.');
    channel.ack(message);

    const told = await refusal(channel, () => channel.ack(message));

    expect(told).toEqual({
      code: 406,
      text: 'PRECONDITION_FAILED - unknown delivery tag 1',
    });
  });

  it.each([['ifUnused'], ['ifEmpty']])(
    'does not delete a queue %s when it is not',
    async (condition) => {
      const queue = await on.queue('work');
      await on.send(queue, ['1']);
      const channel = await on.another();
      if (condition === 'ifUnused') {
        await subscribe(await on.another(), queue);
      }

      const told = await refusal(channel, () =>
        channel.deleteQueue(queue, { [condition]: true }),
      );

      const why = condition === 'ifUnused' ? 'in use' : 'not empty';
      expect(told).toEqual({
        code: 406,
        text: `PRECONDITION_FAILED - queue '${queue}' in vhost '/' ${why}`,
      });
    },
  );

  it('keeps an exclusive queue from other connections', async () => {
    const queue = await on.queue('mine', { exclusive: true });
    const channel = await (await on.connect()).createChannel();
    channel.on('error', () => undefined);

    const told = await refusal(channel, () => channel.get(queue));

    expect(told.code).toBe(405);
    expect(told.text).toContain(
      'RESOURCE_LOCKED - cannot obtain exclusive access to locked ' +
        `queue '${queue}' in vhost '/'`,
    );
  });

  it('keeps a queue with an exclusive consumer from others', async () => {
    const queue = await on.queue('work');
    const exclusive = true;
    await subscribe(await on.another(), queue, { exclusive });
    const channel = await on.another();

    const told = await refusal(channel, () =>
      channel.consume(queue, () => undefined),
    );

    expect(told).toEqual({
      code: 403,
      text:
        `ACCESS_REFUSED - queue '${queue}' in vhost '/' ` +
        'in exclusive use',
    });
  });

  it.each([
    ['queue', 'amq.mine'],
    ['exchange', 'amq.mine'],
  ])('keeps the names of a %s such as %s', async (kind, name) => {
    const channel = await on.another();

    const told = await refusal(channel, () =>
      kind === 'queue'
        ? channel.assertQueue(name)
        : channel.assertExchange(name, 'direct'),
    );

    expect(told).toEqual({
      code: 403,
      text:
        `ACCESS_REFUSED - ${kind} name '${name}' contains ` +
        `reserved prefix 'amq.*'`,
    });
  });

  it('has nothing bound to the default exchange', async () => {
    const queue = await on.queue('work');
    const channel = await on.another();

    const told = await refusal(channel, () =>
      channel.bindQueue(queue, '', 'key'),
    );

    expect(told).toEqual({
      code: 403,
      text:
        'ACCESS_REFUSED - operation not permitted on the ' +
        'default exchange',
    });
  });

  it('refuses a time to live that is no number', async () => {
    const queue = await on.queue('work');
    const channel = await on.another();

    const told = await refusal(channel, () =>
      channel.sendToQueue(queue, Buffer.from('x'), {
        expiration: 'soon',
      }),
    );

    expect(told.code).toBe(406);
    expect(told.text).toMatch(
      /^PRECONDITION_FAILED - invalid expiration 'soon'/,
    );
  });

  it.each([[-1], ['soon']])(
    'refuses a queue with a time to live of %j',
    async (messageTtl) => {
      const channel = await on.another();
      const name = on.name('work');

      const told = await refusal(channel, () =>
        channel.assertQueue(name, {
          arguments: { 'x-message-ttl': messageTtl },
        }),
      );

      expect(told.code).toBe(406);
      expect(told.text).toContain(
        `invalid arg 'x-message-ttl' for queue '${name}' in vhost '/'`,
      );
    },
  );

  it('ends the connection for an exchange type that is none', async () => {
    const channel = await on.another();

    const told = await refusal(on.model, () =>
      channel.assertExchange(on.name('odd'), 'odd'),
    );

    expect(told).toMatchObject({
      code: 503,
      text: "COMMAND_INVALID - unknown exchange type 'odd'",
    });
  });

  it('ends the connection for a consumer tag that is taken', async () => {
    const queue = await on.queue('work');
    const channel = await on.another();
    const consumerTag = 'mine';
    await subscribe(channel, queue, { consumerTag });

    const told = await refusal(on.model, () =>
      subscribe(channel, queue, { consumerTag }),
    );

    expect(told).toEqual({
      code: 530,
      text: "NOT_ALLOWED - attempt to reuse consumer tag 'mine'",
    });
  });

  it('refuses a wrong password', async () => {
    const url = new URL(on.url);
    url.password = 'wrong';

    await expect(connect(url.href)).rejects.toThrow(
      'ACCESS_REFUSED - Login was refused using authentication ' +
        'mechanism PLAIN',
    );
  });

  it('refuses a virtual host that is not there', async () => {
    const url = new URL(on.url);
    url.pathname = '/missing';

    // All that amqplib says of it.
    await expect(connect(url.href)).rejects.toThrow(
      'got <ConnectionClose',
    );
  });
});
