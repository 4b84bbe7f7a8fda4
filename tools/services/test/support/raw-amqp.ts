// A client that speaks AMQP as badly as it is told to.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import {
  decode,
  encodeMethod,
  nameOf,
} from '../../src/rabbitmq/broker/codec.ts';
import type {
  Fields,
  Frame,
} from '../../src/rabbitmq/broker/fields.ts';
import { protocolHeader } from '../../src/rabbitmq/broker/wire.ts';

export interface Peer {
  socket: Socket;
  /** On channel 1. */
  send(method: string, fields: Fields): void;
  /** Resolves to the fields of the first such method. */
  until(method: string): Promise<Fields>;
}

export async function dial(url: string): Promise<Socket> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Dials, logs in and opens channel 1. */
export async function logIn(
  url: string,
  tuning: Fields = {},
): Promise<Peer> {
  const socket = await dial(url);
  const frames = framesOf(socket);
  const send = (method: string, fields: Fields, channel = 1) =>
    void socket.write(encodeMethod(method, channel, fields));
  const until = async (method: string) => {
    for (;;) {
      const found = frames.find((frame) => isMethod(frame, method));
      if (found) return found.fields ?? {};
      await once(socket, 'frames');
    }
  };
  const { username, password } = new URL(url);
  socket.write(protocolHeader);
  send('ConnectionStartOk', login(username, password), 0);
  send('ConnectionTuneOk', { heartbeat: 0, ...tuning }, 0);
  send('ConnectionOpen', {}, 0);
  send('ChannelOpen', {});
  await until('ChannelOpenOk');
  return { socket, send, until };
}

/** @param end The last byte; another than 206 is wrong. */
export function frame(
  type: number,
  channel: number,
  payload: Buffer,
  end = 206,
): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(type);
  head.writeUInt16BE(channel, 1);
  return Buffer.concat([head, sized(payload), Buffer.from([end])]);
}

/** With its length before it. */
export function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A header frame's payload, with a table of headers or without. */
export function contentHeader(size: number, table?: Buffer): Buffer {
  const head = Buffer.alloc(14);
  head.writeUInt16BE(60);
  head.writeBigUInt64BE(BigInt(size), 4);
  head.writeUInt16BE(table ? 0x2000 : 0, 12);
  return table ? Buffer.concat([head, sized(table)]) : head;
}

/** The payload of a queue.declare with that table of arguments. */
export function queueDeclare(table: Buffer): Buffer {
  const method = Buffer.from('0032000a00000000', 'hex');
  return Buffer.concat([method, sized(table)]);
}

function login(user: string, password: string): Fields {
  const response = Buffer.from(`\0${user}\0${password}`);
  return { clientProperties: {}, mechanism: 'PLAIN', response };
}

/** Grows; the socket emits "frames" when it does. */
function framesOf(socket: Socket): Frame[] {
  const frames: Frame[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const next = decode(bytes, 0);
      if (!next) break;
      bytes = bytes.subarray(next.length);
      frames.push(next.frame);
    }
    socket.emit('frames');
  });
  return frames;
}

function isMethod({ id, size }: Frame, name: string): boolean {
  return id !== undefined && size === undefined && nameOf(id) === name;
}
