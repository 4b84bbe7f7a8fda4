import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChannelModel, connect } from 'amqplib';
import {
  type EmbeddedRabbitmq,
  type FaultProxy,
  startEmbeddedRabbitmq,
  startFaultProxy,
} from '../src/index.ts';

let broker: EmbeddedRabbitmq;
let proxy: FaultProxy;

beforeEach(async () => {
  broker = await startEmbeddedRabbitmq();
  proxy = await startFaultProxy(broker);
});

afterEach(async () => {
  await proxy.close();
  await broker.stop();
});

it('cuts the connections of a broker, and lets them come back', async () => {
  const model = await open();
  const closed = new Promise((closed) => model.once('close', closed));

  proxy.cut();
  await closed;
  await expect(connect(proxy.url)).rejects.toThrow();
  proxy.heal();

  const channel = await (await open()).createChannel();
  await channel.assertQueue('work');
});

it('holds back a confirm until the connection moves on', async () => {
  const channel = await (await open()).createConfirmChannel();
  await channel.assertQueue('work');
  const events: string[] = [];

  proxy.hang();
  channel.sendToQueue('work', Buffer.from('x'));
  const confirmed = channel
    .waitForConfirms()
    .then(() => events.push('confirmed'));
  await viaBroker();
  events.push('healed');
  proxy.heal();

  await confirmed;
  expect(events).toEqual(['healed', 'confirmed']);
});

async function open(): Promise<ChannelModel> {
  const model = await connect(proxy.url);
  model.on('error', () => undefined);
  return model;
}

/** Another client is served while the proxy hangs. */
async function viaBroker(): Promise<void> {
  const model = await connect(broker.url);
  await (await model.createChannel()).checkQueue('work');
  await model.close();
}
