// Asks a RabbitMQ whether it serves us.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelModel } from 'amqplib';

/**
 * Connects, signs in and says goodbye.
 *
 * @returns Product and version, such as `RabbitMQ 4.2`.
 * @throws The client's error if that fails or takes too long.
 */
export async function probeRabbitmq(
  url: string,
  timeoutMs: number,
): Promise<string> {
  // Here, so that a command that wants no RabbitMQ does not load it.
  const { connect } = await import('amqplib');
  const model = await connect(url, { timeout: timeoutMs });
  // A connection may also break between two of our calls.
  model.on('error', () => undefined);
  const version = versionOf(model);
  const closed = model.close().catch(() => undefined);
  // A server that hangs would never let the client end.
  await Promise.race([closed, sleep(timeoutMs, null, { ref: false })]);
  return version;
}

function versionOf({ connection }: ChannelModel): string {
  const { product, version = '' } = connection.serverProperties;
  const [short = ''] = /^\d+\.\d+/.exec(String(version)) ?? [];
  return `${product} ${short}`.trim();
}
