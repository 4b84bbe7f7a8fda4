// The brokers that the same tests run on: the embedded one always, and
// the RabbitMQ of RABBITMQ_URL if there is one.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
} from '@jest/globals';
import {
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
  connect,
  type ConsumeMessage,
  type GetMessage,
  type Options,
} from 'amqplib';
import { startEmbeddedRabbitmq } from '../../src/index.ts';

interface Running {
  url: string;
  stop(): Promise<void>;
}

const given = process.env['RABBITMQ_URL'];
const brokers: [string, () => Promise<Running>][] = [
  ['the embedded broker', startEmbeddedRabbitmq],
];
if (given) {
  const running = { url: given, stop: async () => undefined };
  brokers.push(['the broker of RABBITMQ_URL', async () => running]);
}

/** Declares the same tests for each broker. */
export function onEachBroker(declare: (on: Bench) => void): void {
  describe.each(brokers)('%s', (_, start) => {
    let running: Running;
    const bench = new Bench();
    beforeAll(async () => {
      running = await start();
    });
    beforeEach(() => bench.open(running.url));
    afterEach(() => bench.close());
    afterAll(() => running.stop());
    declare(bench);
  });
}

/** One connection, one channel, and names of a test's own. */
export class Bench {
  url = '';
  model!: ChannelModel;
  channel!: ConfirmChannel;
  #prefix = '';
  readonly #models = new Set<ChannelModel>();
  readonly #queues = new Set<string>();
  readonly #exchanges = new Set<string>();

  async open(url: string): Promise<void> {
    this.url = url;
    this.#prefix = `services-test:${randomBytes(4).toString('hex')}:`;
    this.model = await this.connect();
    this.channel = await this.model.createConfirmChannel();
    this.channel.on('error', () => undefined);
  }

  /** Deletes what was declared; the broker may be somebody's own. */
  async close(): Promise<void> {
    const model = await connect(this.url);
    for (const each of this.#models) await close(each);
    this.#models.clear();
    const channel = await model.createChannel();
    for (const name of this.#queues) await channel.deleteQueue(name);
    for (const name of this.#exchanges) {
      await channel.deleteExchange(name);
    }
    this.#queues.clear();
    this.#exchanges.clear();
    await model.close();
  }

  async connect(): Promise<ChannelModel> {
    const model = await connect(this.url);
    model.on('error', () => undefined);
    this.#models.add(model);
    return model;
  }

  /** Another channel, which a refusal may close. */
  async another(): Promise<Channel> {
    const channel = await this.model.createChannel();
    channel.on('error', () => undefined);
    return channel;
  }

  name(word: string): string {
    const name = this.#prefix + word;
    this.#queues.add(name);
    return name;
  }

  async queue(
    word: string,
    options: Options.AssertQueue = {},
  ): Promise<string> {
    const name = this.name(word);
    await this.channel.assertQueue(name, options);
    return name;
  }

  async exchange(word: string, type: string): Promise<string> {
    const name = this.#prefix + word;
    this.#exchanges.add(name);
    await this.channel.assertExchange(name, type);
    return name;
  }

  /** Resolves when the broker has them, in this order. */
  async send(
    queue: string,
    texts: string[],
    options: Options.Publish = {},
  ): Promise<void> {
    for (const text of texts) {
      this.channel.sendToQueue(queue, Buffer.from(text), options);
    }
    await this.channel.waitForConfirms();
  }

  /** What waits in a queue; it is empty then. */
  async drain(queue: string): Promise<string[]> {
    const texts: string[] = [];
    for (;;) {
      const message = await this.channel.get(queue, { noAck: true });
      if (!message) return texts;
      texts.push(textOf(message));
    }
  }

  /** Waits for one message, which is acknowledged. */
  async take(queue: string): Promise<ConsumeMessage> {
    const inbox = await subscribe(await this.another(), queue);
    const message = await inbox.next();
    inbox.channel.ack(message);
    await inbox.channel.close();
    return message;
  }
}

/** The deliveries of one consumer, to be waited for. */
export interface Inbox {
  channel: Channel;
  tag: string;
  received: (ConsumeMessage | null)[];
  next(): Promise<ConsumeMessage>;
  /** Resolves when the consumer was cancelled by the broker. */
  cancelled(): Promise<void>;
}

export async function subscribe(
  channel: Channel,
  queue: string,
  options: Options.Consume = {},
): Promise<Inbox> {
  const received: (ConsumeMessage | null)[] = [];
  const arrival = new EventTarget();
  let taken = 0;
  const { consumerTag: tag } = await channel.consume(
    queue,
    (message) => {
      received.push(message);
      arrival.dispatchEvent(new Event('one'));
    },
    options,
  );
  const any = async () => {
    while (received.length <= taken) await once(arrival, 'one');
    return received[taken++] ?? null;
  };
  const next = async () => {
    const message = await any();
    if (message) return message;
    throw new Error('The consumer was cancelled.');
  };
  const cancelled = async () => {
    while ((await any()) !== null);
  };
  return { channel, tag, received, next, cancelled };
}

export function textOf({ content }: GetMessage | ConsumeMessage) {
  return content.toString();
}

/** What a refused channel or connection was told. */
export async function refusal(
  closed: Channel | ChannelModel,
  act: () => unknown,
): Promise<{ code: number; text: string }> {
  const refused = once(closed, 'error');
  void Promise.resolve(act()).catch(() => undefined);
  const [{ code, message }] = (await refused) as [
    { code: number; message: string },
  ];
  return { code, text: /message "(.*)"/.exec(message)?.[1] ?? message };
}

/** It may be closed already. */
async function close(model: ChannelModel): Promise<void> {
  await Promise.resolve()
    .then(() => model.close())
    .catch(() => undefined);
}
