// One client's connection: its handshake, its channels, its end. What
// a client does wrong ends its own channel or connection, no other.

import type { Socket } from 'node:net';
import { AmqpError } from './amqp-error.ts';
import { Channel, type Client } from './channel.ts';
import * as codec from './codec.ts';
import { clipped } from './clipped.ts';
import * as handshake from './handshake.ts';
import type { Message } from './message.ts';
import type { Topology } from './topology.ts';
import { type Receiver, Wire } from './wire.ts';

/** Who does not say hello, or goodbye, is cut off. */
const patienceMs = 10_000;

/** The method that each stage of a connection waits for. */
type Stage = 'StartOk' | 'TuneOk' | 'Open' | 'open' | 'CloseOk';

export class Connection implements Client, Receiver {
  readonly topology: Topology;
  readonly #credentials: handshake.Credentials;
  readonly #wire: Wire;
  readonly #channels = new Map<number, Channel>();
  /** Ended by us; the client may not know it yet. */
  readonly #closing = new Set<number>();
  #stage: Stage = 'StartOk';
  #limits = handshake.tuned(handshake.tuning);
  #patience = this.#newPatience();
  hearsCancel = false;

  constructor(
    socket: Socket,
    topology: Topology,
    credentials: handshake.Credentials,
  ) {
    this.topology = topology;
    this.#credentials = credentials;
    const maxPayload = this.#limits.frameMax - codec.frameOverhead;
    this.#wire = new Wire(socket, this, maxPayload);
  }

  get user(): string {
    return this.#credentials.user;
  }

  get isWritable(): boolean {
    return this.#stage === 'open' && this.#wire.isWritable;
  }

  send(name: string, channel: number, fields: codec.Fields): void {
    this.#wire.send(codec.encodeMethod(name, channel, fields));
  }

  sendContent(channel: number, { properties, content }: Message): void {
    const maxPayload = this.#limits.frameMax - codec.frameOverhead;
    try {
      this.#wire.send(
        ...codec.encodeContent(
          channel,
          properties,
          content,
          maxPayload,
        ),
      );
    } catch (error) {
      // Deaths may outgrow a header; the sender is not to blame.
      this.#refuse(0, 0, error);
    }
  }

  greet(): void {
    this.send('ConnectionStart', 0, handshake.startFields);
  }

  receive(frame: codec.Frame): void {
    const { channel, id } = frame;
    try {
      if (channel !== 0) this.#receiveOn(channel, frame);
      else if (id !== undefined) this.#advance(id, frame.fields);
    } catch (error) {
      this.#refuse(channel, id ?? 0, error);
    }
  }

  garbage(error: unknown): void {
    if (this.#stage !== 'open') return this.#wire.destroy();
    const text = error instanceof Error ? error.message : '';
    this.#close(new AmqpError('FRAME_ERROR', text), 0);
  }

  resume(): void {
    for (const channel of this.#channels.values()) channel.resume();
  }

  gone(): void {
    clearTimeout(this.#patience);
    this.#end();
  }

  /** As a broker that is told to stop. */
  shutDown(): void {
    const text =
      "broker forced connection closure with reason 'shutdown'";
    this.#close(new AmqpError('CONNECTION_FORCED', text), 0);
  }

  /** As a broker that is killed. */
  cut(): void {
    this.#end();
    this.#wire.destroy();
  }

  #advance(id: number, given: codec.Fields = {}): void {
    const name = codec.nameOf(id).replace('Connection', '');
    const fields = given as unknown as codec.MethodFields;
    if (name === 'Close') {
      this.#end();
      this.send('ConnectionCloseOk', 0, {});
      return this.#wire.end();
    }
    // What was sent before our Close arrived is of no interest.
    if (this.#stage === 'CloseOk' && name !== 'CloseOk') return;
    if (name !== this.#stage) {
      throw new AmqpError('COMMAND_INVALID', `unexpected ${name}`);
    }
    if (name === 'StartOk') this.#logIn(fields);
    if (name === 'TuneOk') this.#tune(fields);
    if (name === 'Open') this.#open(fields);
    if (name === 'CloseOk') this.#wire.destroy();
  }

  #logIn(fields: codec.MethodFields): void {
    handshake.assertLogin(fields, this.#credentials);
    this.hearsCancel = handshake.hearsCancel(fields);
    this.send('ConnectionTune', 0, handshake.tuning);
    this.#stage = 'TuneOk';
  }

  #tune(fields: codec.MethodFields): void {
    this.#limits = handshake.tuned(fields);
    this.#wire.beat(this.#limits.heartbeatSeconds);
    this.#stage = 'Open';
  }

  #open(fields: codec.MethodFields): void {
    handshake.assertVirtualHost(fields);
    clearTimeout(this.#patience);
    this.send('ConnectionOpenOk', 0, {});
    this.#stage = 'open';
  }

  #receiveOn(number: number, frame: codec.Frame): void {
    if (this.#stage === 'CloseOk') return;
    const isMethod = frame.fields && frame.size === undefined;
    const name = isMethod ? codec.nameOf(frame.id ?? 0) : '';
    if (name === 'ChannelOpen') return this.#openChannel(number);
    if (name === 'ChannelCloseOk') {
      this.#closing.delete(number);
    } else if (name === 'ChannelClose') {
      this.#endChannel(number);
      this.#closing.delete(number);
      this.send('ChannelCloseOk', number, {});
    } else if (!this.#closing.has(number)) {
      this.#channel(number).receive(frame);
    }
  }

  #openChannel(number: number): void {
    const isTaken =
      this.#channels.has(number) || this.#closing.has(number);
    const isAllowed = number <= this.#limits.channelMax;
    if (this.#stage !== 'open' || isTaken || !isAllowed) {
      throw new AmqpError('CHANNEL_ERROR', 'channel.open not expected');
    }
    this.#channels.set(number, new Channel(number, this));
    this.send('ChannelOpenOk', number, { channelId: Buffer.alloc(0) });
  }

  #channel(number: number): Channel {
    const channel = this.#channels.get(number);
    if (channel) return channel;
    throw new AmqpError('CHANNEL_ERROR', "expected 'channel.open'");
  }

  #endChannel(number: number): void {
    const channel = this.#channels.get(number);
    this.#channels.delete(number);
    channel?.end();
  }

  #refuse(channel: number, id: number, error: unknown): void {
    const known =
      error instanceof AmqpError
        ? error
        : new AmqpError('INTERNAL_ERROR', String(error));
    if (known.isFatal || channel === 0) return this.#close(known, id);
    this.#endChannel(channel);
    this.#closing.add(channel);
    this.send('ChannelClose', channel, reasonOf(known, id));
  }

  #close(error: AmqpError, id: number): void {
    if (this.#stage === 'CloseOk') return;
    this.#end();
    this.#stage = 'CloseOk';
    clearTimeout(this.#patience);
    this.#patience = this.#newPatience();
    this.send('ConnectionClose', 0, reasonOf(error, id));
  }

  /** Nothing of it is left in the queues. */
  #end(): void {
    for (const number of [...this.#channels.keys()]) {
      this.#endChannel(number);
    }
    this.topology.forget(this);
  }

  #newPatience(): NodeJS.Timeout {
    return setTimeout(() => this.#wire.destroy(), patienceMs).unref();
  }
}

/** The method's two numbers are the halves of its id. */
function reasonOf({ replyCode, message }: AmqpError, id: number) {
  const method = { classId: id >>> 16, methodId: id & 0xffff };
  return { replyCode, replyText: clipped(message), ...method };
}
