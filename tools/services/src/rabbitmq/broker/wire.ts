// A client's socket, cut into frames. Neither side can make the other
// one's memory grow: frames are bounded, and a client that does not
// read is not read from either.

import type { Socket } from 'node:net';
import { decode, heartbeatFrame } from './codec.ts';
import type { Frame } from './fields.ts';

/** Who a wire serves. */
export interface Receiver {
  /** The first bytes are right. */
  greet(): void;
  receive(frame: Frame): void;
  /** What arrived is no frame. */
  garbage(error: unknown): void;
  /** The client reads again. */
  resume(): void;
  gone(): void;
}

export const protocolHeader = Buffer.from('AMQP\0\0\x09\x01', 'latin1');

export class Wire {
  readonly #socket: Socket;
  readonly #receiver: Receiver;
  readonly #maxPayload: number;
  #bytes: Buffer = Buffer.alloc(0);
  #isGreeted = false;
  #heartbeat: NodeJS.Timeout | undefined;
  /** Half-intervals since the last byte. */
  #silence = 0;

  /** @param maxPayload Of one frame, in bytes. */
  constructor(socket: Socket, receiver: Receiver, maxPayload: number) {
    this.#socket = socket;
    this.#receiver = receiver;
    this.#maxPayload = maxPayload;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('drain', () => this.#resume());
    socket.once('close', () => {
      clearInterval(this.#heartbeat);
      receiver.gone();
    });
  }

  get isWritable(): boolean {
    return this.#socket.writable && !this.#socket.writableNeedDrain;
  }

  /** What is sent in one turn of the event loop leaves together. */
  send(...frames: Buffer[]): void {
    if (!this.#socket.writable) return;
    if (this.#socket.writableCorked === 0) {
      this.#socket.cork();
      process.nextTick(() => this.#socket.uncork());
    }
    for (const frame of frames) this.#socket.write(frame);
  }

  /** Sends what is under way, then goes. */
  end(): void {
    this.#socket.end(() => this.#socket.destroy());
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** A client that is silent for two intervals is gone. */
  beat(intervalSeconds: number): void {
    if (intervalSeconds === 0) return;
    this.#heartbeat = setInterval(() => {
      if (++this.#silence > 4) this.destroy();
      else this.send(heartbeatFrame);
    }, intervalSeconds * 500).unref();
  }

  #receive(chunk: Buffer): void {
    this.#silence = 0;
    const { length } = this.#bytes;
    this.#bytes = length ? Buffer.concat([this.#bytes, chunk]) : chunk;
    if (!this.#isGreeted) this.#takeHeader();
    if (this.#isGreeted) this.#takeFrames();
  }

  #takeHeader(): void {
    const { length } = protocolHeader;
    const expected = protocolHeader.subarray(0, this.#bytes.length);
    if (!this.#bytes.subarray(0, length).equals(expected)) {
      // So the protocol asks: this is the version that we speak.
      this.send(protocolHeader);
      return this.end();
    }
    if (this.#bytes.length < length) return;
    this.#bytes = this.#bytes.subarray(length);
    this.#isGreeted = true;
    this.#receiver.greet();
  }

  /** Each frame may be answered: so no more while answers wait. */
  #takeFrames(): void {
    while (this.isWritable) {
      const frame = this.#nextFrame();
      if (!frame) return;
      this.#receiver.receive(frame);
    }
    this.#socket.pause();
  }

  #nextFrame(): Frame | undefined {
    try {
      const taken = decode(this.#bytes, this.#maxPayload);
      this.#bytes = this.#bytes.subarray(taken?.length ?? 0);
      return taken?.frame;
    } catch (error) {
      this.#bytes = Buffer.alloc(0);
      this.#receiver.garbage(error);
      return undefined;
    }
  }

  #resume(): void {
    this.#socket.resume();
    this.#receiver.resume();
    if (this.#isGreeted) this.#takeFrames();
  }
}
