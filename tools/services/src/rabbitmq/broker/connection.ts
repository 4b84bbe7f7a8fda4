// One client's connection: its handshake, its channels, its end. What
// a client does wrong ends its own channel or connection, no other.

import type { Socket } from 'node:net';
import { AmqpError, reasonOf } from './amqp-error.ts';
import { Channels } from './channels.ts';
import type { Client } from './client.ts';
import * as codec from './codec.ts';
import type { Fields, Frame, MethodFields } from './fields.ts';
import { type Credentials, Handshake } from './handshake.ts';
import type { Message } from './message.ts';
import { startFields } from './start-fields.ts';
import type { Topology } from './topology.ts';
import { type Receiver, Wire } from './wire.ts';

/** A client that does not say hello, or goodbye, is cut off. */
const patienceMs = 10_000;

export class Connection implements Client, Receiver {
  readonly topology: Topology;
  readonly user: string;
  readonly #handshake: Handshake;
  readonly #channels = new Channels(this);
  readonly #wire: Wire;
  #patience = this.#newPatience();
  /** We have said Close, and wait for CloseOk. */
  #isClosing = false;

  constructor(
    socket: Socket,
    topology: Topology,
    credentials: Credentials,
  ) {
    this.topology = topology;
    this.user = credentials.user;
    this.#handshake = new Handshake(credentials);
    this.#wire = new Wire(socket, this, this.#maxPayload);
  }

  get isWritable(): boolean {
    return !this.#isClosing && this.#wire.isWritable;
  }

  get hearsCancel(): boolean {
    return this.#handshake.hearsCancel;
  }

  get #maxPayload(): number {
    return this.#handshake.limits.frameMax - codec.frameOverhead;
  }

  send(name: string, channel: number, fields: Fields): void {
    this.#wire.send(codec.encodeMethod(name, channel, fields));
  }

  sendContent(channel: number, message: Message): void {
    try {
      this.#wire.send(
        ...codec.encodeContent(channel, message, this.#maxPayload),
      );
    } catch (error) {
      // Deaths may outgrow a header; the sender is not to blame.
      this.#refuse(0, 0, error);
    }
  }

  greet(): void {
    this.send('ConnectionStart', 0, startFields);
  }

  receive(frame: Frame): void {
    const { channel, id } = frame;
    try {
      if (channel === 0) this.#advance(frame);
      else if (!this.#isClosing) this.#receiveOn(channel, frame);
    } catch (error) {
      this.#refuse(channel, id ?? 0, error);
    }
  }

  garbage(error: unknown): void {
    if (!this.#handshake.isOpen) return this.#wire.destroy();
    const text = error instanceof Error ? error.message : '';
    this.#close(new AmqpError('FRAME_ERROR', text), 0);
  }

  resume(): void {
    this.#channels.resume();
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

  #advance({ id, fields = {} }: Frame): void {
    // A heartbeat has none.
    if (id === undefined) return;
    const name = codec.nameOf(id);
    if (name === 'ConnectionClose') {
      this.#end();
      this.send('ConnectionCloseOk', 0, {});
      return this.#wire.end();
    }
    if (name === 'ConnectionCloseOk') return this.#wire.destroy();
    if (this.#isClosing) return;
    const given = fields as unknown as MethodFields;
    const answer = this.#handshake.advance(name, given);
    if (answer) this.send(answer.name, 0, answer.fields);
    if (!this.#handshake.isOpen) return;
    clearTimeout(this.#patience);
    this.#wire.beat(this.#handshake.limits.heartbeatSeconds);
  }

  #receiveOn(channel: number, frame: Frame): void {
    const { isOpen, limits } = this.#handshake;
    if (!isOpen) throw new AmqpError('CHANNEL_ERROR', 'not open yet');
    this.#channels.receive(channel, frame, limits.channelMax);
  }

  #refuse(channel: number, id: number, error: unknown): void {
    const known =
      error instanceof AmqpError
        ? error
        : new AmqpError('INTERNAL_ERROR', String(error));
    if (known.isFatal || channel === 0) this.#close(known, id);
    else this.#channels.close(channel, reasonOf(known, id));
  }

  #close(error: AmqpError, id: number): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#end();
    clearTimeout(this.#patience);
    this.#patience = this.#newPatience();
    this.send('ConnectionClose', 0, reasonOf(error, id));
  }

  /** Nothing of it is left in the queues. */
  #end(): void {
    this.#channels.end();
    this.topology.forget(this);
  }

  #newPatience(): NodeJS.Timeout {
    return setTimeout(() => this.#wire.destroy(), patienceMs).unref();
  }
}
