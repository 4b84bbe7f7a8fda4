import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChannelModel, connect } from 'amqplib';
import {
  type EmbeddedRabbitmq,
  startEmbeddedRabbitmq,
} from '../../src/index.ts';
import { refusal, subscribe, textOf } from '../support/brokers.ts';
import { isListening } from '../support/processes.ts';

let broker: EmbeddedRabbitmq;
let model: ChannelModel;

beforeEach(async () => {
  broker = await startEmbeddedRabbitmq();
  model = await open();
});

afterEach(async () => {
  await broker.stop();
});

it('says what it is, and that it is a stand-in', () => {
  expect(model.connection.serverProperties).toMatchObject({
    product: 'AMQP 0-9-1',
    information:
      'A stand-in for RabbitMQ on one machine. It keeps all in memory.',
  });
});

it.each(['crash', 'shutdown'] as const)(
  'keeps what is durable over a %s',
  async (ending) => {
    const channel = await model.createConfirmChannel();
    channel.on('error', () => undefined);
    await channel.assertExchange('kept', 'direct');
    await channel.assertExchange('lost', 'direct', { durable: false });
    await channel.assertQueue('kept');
    await channel.assertQueue('lost', { durable: false });
    await channel.bindQueue('kept', 'kept', 'key');
    channel.sendToQueue('kept', text('1'), { persistent: true });
    channel.sendToQueue('kept', text('2'));
    channel.sendToQueue('kept', text('3'), { persistent: true });
    await channel.waitForConfirms();
    await channel.get('kept');
    const closed = closing(model);

    broker.restart(ending);

    await closed;
    const again = await (await open()).createConfirmChannel();
    again.publish('kept', 'key', text('4'));
    await again.waitForConfirms();
    const inbox = await subscribe(again, 'kept');
    const messages = [];
    for (let i = 0; i < 3; i++) messages.push(await inbox.next());
    expect(
      messages.map((each) => [textOf(each), each.fields.redelivered]),
    ).toEqual([
      ['1', true],
      ['3', false],
      ['4', false],
    ]);
    for (const check of ['checkQueue', 'checkExchange'] as const) {
      const probe = await (await open()).createChannel();
      const told = await refusal(probe, () => probe[check]('lost'));
      expect(told.code).toBe(404);
    }
  },
);

it('says goodbye when it is shut down, and nothing in a crash', async () => {
  const errors: Error[] = [];
  model.on('error', (error: Error) => errors.push(error));
  const shut = closing(model);
  broker.restart('shutdown');
  expect(await shut).toContain('320 (CONNECTION-FORCED)');
  // The client takes it for a goodbye.
  expect(errors).toEqual([]);

  const other = await open();
  other.on('error', (error: Error) => errors.push(error));
  const cut = closing(other);
  broker.restart();

  expect(await cut).toBe('Unexpected close');
  expect(errors).toHaveLength(1);
});

it.each<[string, (on: ChannelModel) => Promise<unknown>]>([
  ['a quorum queue', (on) => declare(on, { 'x-queue-type': 'quorum' })],
  ['priorities', (on) => declare(on, { 'x-max-priority': 3 })],
  ['an argument it does not know', (on) => declare(on, { 'x-odd': 1 })],
  [
    'an overflow',
    (on) => declare(on, { 'x-overflow': 'reject-publish-dlx' }),
  ],
  [
    'an alternate exchange',
    async (on) =>
      (await on.createChannel()).assertExchange('e', 'direct', {
        alternateExchange: 'other',
      }),
  ],
  [
    'exchanges bound to exchanges',
    async (on) =>
      (await on.createChannel()).bindExchange(
        'amq.fanout',
        'amq.direct',
        '',
      ),
  ],
  [
    'a prefetch of the channel',
    async (on) => (await on.createChannel()).prefetch(1, true),
  ],
  [
    'answers without a queue',
    async (on) => {
      const channel = await on.createChannel();
      const queue = 'amq.rabbitmq.reply-to';
      await channel.consume(queue, () => undefined, { noAck: true });
    },
  ],
  ['recover', async (on) => (await on.createChannel()).recover()],
  [
    'consumer priorities',
    async (on) => {
      const channel = await on.createChannel();
      await channel.assertQueue('q');
      await channel.consume('q', () => undefined, { priority: 1 });
    },
  ],
  [
    'copies by a header',
    async (on) =>
      (await on.createChannel()).publish('', 'q', text('x'), {
        CC: 'other',
      }),
  ],
])('says that it has not: %s', async (_, act) => {
  const { code, text: why } = await refusal(model, () => act(model));

  expect(code).toBe(540);
  expect(why).toMatch(/^NOT_IMPLEMENTED - .+ is not supported$/);
});

it('frees its port when it stops, and ends its clients', async () => {
  const closed = closing(model);

  await broker.stop();

  await closed;
  expect(await isListening(broker.url)).toBe(false);
});

async function open(): Promise<ChannelModel> {
  const opened = await connect(broker.url);
  opened.on('error', () => undefined);
  return opened;
}

/** Resolves to the reason; an error comes before, and is none. */
function closing(on: ChannelModel): Promise<string> {
  return new Promise((resolve) => {
    on.once('close', (reason?: Error) =>
      resolve(String(reason?.message)),
    );
  });
}

async function declare(on: ChannelModel, args: object) {
  const channel = await on.createChannel();
  channel.on('error', () => undefined);
  await channel.assertQueue('q', { arguments: args });
}

function text(content: string): Buffer {
  return Buffer.from(content);
}
