// The channels of one connection, by their numbers.

import { AmqpError } from './amqp-error.ts';
import { Channel } from './channel.ts';
import type { Client } from './client.ts';
import { nameOf } from './codec.ts';
import type { Fields, Frame } from './fields.ts';

export class Channels {
  readonly #client: Client;
  readonly #open = new Map<number, Channel>();
  /** Ended by us; the client may not know it yet. */
  readonly #closing = new Set<number>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** @throws {AmqpError} which ends the channel, or more. */
  receive(number: number, frame: Frame, channelMax: number): void {
    const isMethod = frame.fields && frame.size === undefined;
    const name = isMethod ? nameOf(frame.id ?? 0) : '';
    if (name === 'ChannelOpen') {
      this.#start(number, channelMax);
    } else if (name === 'ChannelCloseOk') {
      this.#closing.delete(number);
    } else if (name === 'ChannelClose') {
      this.#end(number);
      this.#closing.delete(number);
      this.#client.send('ChannelCloseOk', number, {});
    } else if (!this.#closing.has(number)) {
      // What is sent before our Close has arrived is of no interest.
      this.#existing(number).receive(frame);
    }
  }

  close(number: number, reason: Fields): void {
    this.#end(number);
    this.#closing.add(number);
    this.#client.send('ChannelClose', number, reason);
  }

  resume(): void {
    for (const channel of this.#open.values()) channel.resume();
  }

  end(): void {
    for (const number of [...this.#open.keys()]) this.#end(number);
  }

  #start(number: number, channelMax: number): void {
    const isTaken = this.#open.has(number) || this.#closing.has(number);
    if (isTaken || number > channelMax) {
      throw new AmqpError('CHANNEL_ERROR', 'channel.open not expected');
    }
    this.#open.set(number, new Channel(number, this.#client));
    const channelId = Buffer.alloc(0);
    this.#client.send('ChannelOpenOk', number, { channelId });
  }

  #existing(number: number): Channel {
    const channel = this.#open.get(number);
    if (channel) return channel;
    throw new AmqpError('CHANNEL_ERROR', "expected 'channel.open'");
  }

  #end(number: number): void {
    const channel = this.#open.get(number);
    this.#open.delete(number);
    channel?.end();
  }
}
