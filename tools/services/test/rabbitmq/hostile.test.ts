import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  type ChannelModel,
  type ConfirmChannel,
  connect,
} from 'amqplib';
import {
  type EmbeddedRabbitmq,
  startEmbeddedRabbitmq,
} from '../../src/index.ts';
import { protocolHeader } from '../../src/rabbitmq/broker/wire.ts';
import {
  contentHeader,
  dial,
  frame,
  logIn,
  queueDeclare,
  sized,
} from '../support/raw-amqp.ts';

let broker: EmbeddedRabbitmq;
/** Whatever another client does, this one is served. */
let witness: ConfirmChannel;
let model: ChannelModel;

beforeEach(async () => {
  broker = await startEmbeddedRabbitmq();
  model = await connect(broker.url);
  witness = await model.createConfirmChannel();
  await witness.assertQueue('q');
});

afterEach(async () => {
  witness.sendToQueue('q', Buffer.from('x'));
  await witness.waitForConfirms();
  await model.close();
  await broker.stop();
});

it.each([
  ['HTTP', 'GET / HTTP/1.1\r\n\r\n'],
  ['another AMQP', 'AMQP\0\x01\0\0'],
  ['half a greeting, and then more', 'AMQPxxxxxxxxxxxx'],
])('answers %s with the version that it speaks', async (_, bytes) => {
  const socket = await dial(broker.url);

  socket.write(Buffer.from(bytes, 'latin1'));

  expect((await buffer(socket)).equals(protocolHeader)).toBe(true);
});

it.each([
  ['no frame', Buffer.alloc(500, 7)],
  ['a frame without its end', frame(1, 0, Buffer.alloc(20), 7)],
  ['a frame of four gigabytes', Buffer.from('010000ffffffff', 'hex')],
])('hangs up on %s before the login', async (_, bytes) => {
  const socket = await dial(broker.url);
  const ended = once(socket.resume(), 'close');

  socket.write(Buffer.concat([protocolHeader, bytes]));

  await ended;
});

it.each([
  ['garbage', Buffer.alloc(500, 7), 501],
  ['an oversized frame', Buffer.from('010001ffffffff', 'hex'), 501],
  ['half a table', frame(1, 1, queueDeclare(halfATable())), 501],
  ['tables in tables', frame(1, 1, queueDeclare(nested(18_000))), 501],
  ['a method that is none', frame(1, 1, Buffer.alloc(20, 9)), 501],
  [
    'a body that it did not announce',
    frame(3, 1, Buffer.alloc(9)),
    505,
  ],
  ['on a channel that is not open', frame(3, 9, Buffer.alloc(9)), 504],
])('ends a connection that sends %s', async (_, bytes, replyCode) => {
  const peer = await logIn(broker.url);

  peer.socket.write(bytes);

  const closed = await peer.until('ConnectionClose');
  expect(closed).toMatchObject({ replyCode });
});

it('refuses a message that is larger than it takes', async () => {
  const peer = await logIn(broker.url);

  peer.send('BasicPublish', { routingKey: 'q' });
  peer.socket.write(frame(2, 1, contentHeader(2 ** 40)));

  const closed = await peer.until('ChannelClose');
  expect(closed).toMatchObject({ replyCode: 406 });
});

it('refuses headers that it could not send on', async () => {
  const peer = await logIn(broker.url);
  // The codec writes a table with the key "!" as what that names.
  const inner = Buffer.from('\x01!S\0\0\0\x03odd', 'latin1');
  const outer = Buffer.concat([Buffer.from('\x01aF'), sized(inner)]);

  peer.send('BasicPublish', { routingKey: 'q' });
  peer.socket.write(frame(2, 1, contentHeader(0, outer)));

  const closed = await peer.until('ConnectionClose');
  expect(closed).toMatchObject({ replyCode: 502 });
});

it('refuses a name that is no text', async () => {
  const peer = await logIn(broker.url);
  const start = Buffer.from('0032000a0000ff', 'hex');
  const name = Buffer.alloc(255, 0xff);
  const end = Buffer.alloc(5);

  peer.socket.write(frame(1, 1, Buffer.concat([start, name, end])));

  const closed = await peer.until('ConnectionClose');
  expect(closed).toMatchObject({ replyCode: 502 });
});

it('does not read on from a client that does not read', async () => {
  await sendLarge();
  const peer = await logIn(broker.url);
  peer.socket.pause();

  for (let i = 0; i < 10_000; i++) {
    peer.send('BasicGet', { queue: 'q', noAck: true });
  }

  // What it was given fills the buffers of the system, and no more.
  expect(await settledLength()).toBeGreaterThan(30);
  peer.socket.destroy();
});

it('gives no more to a consumer that does not read', async () => {
  const peer = await logIn(broker.url);
  peer.send('BasicConsume', { queue: 'q', noAck: true });
  await peer.until('BasicConsumeOk');
  peer.socket.pause();

  await sendLarge();
  expect(await settledLength()).toBeGreaterThan(30);
  peer.socket.resume();

  while ((await length()) > 0);
  peer.socket.destroy();
});

it('drops a client whose heart has stopped, and no other', async () => {
  const alive = await connect(`${broker.url}?heartbeat=1`);
  const peer = await logIn(broker.url, { heartbeat: 1 });

  await once(peer.socket, 'close');

  await (await alive.createChannel()).checkQueue('q');
  await alive.close();
});

async function sendLarge(): Promise<void> {
  for (let i = 0; i < 50; i++) {
    witness.sendToQueue('q', Buffer.alloc(1_000_000));
  }
  await witness.waitForConfirms();
}

async function length(): Promise<number> {
  return (await witness.checkQueue('q')).messageCount;
}

/** Once nothing moves any more. */
async function settledLength(): Promise<number> {
  let before = NaN;
  for (;;) {
    const now = await length();
    if (now === before) return now;
    before = now;
  }
}

/** A key, the type of a long integer, and no integer. */
function halfATable(): Buffer {
  return Buffer.from('\x01al');
}

function nested(depth: number): Buffer {
  const levelBytes = 7;
  const table = Buffer.alloc(depth * levelBytes);
  for (let at = 0; at < table.length; at += levelBytes) {
    table.write('\x01aF', at);
    table.writeUInt32BE(table.length - at - levelBytes, at + 3);
  }
  return table;
}
