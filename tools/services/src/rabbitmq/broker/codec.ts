// The one file that knows the insides of amqplib 2.3.1: its codec for
// AMQP 0-9-1, which its `exports` hide. The version is checked, since
// another may have moved them.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartServiceError } from '../../errors.ts';
import type { Fields, Frame } from './fields.ts';

interface RawFrame {
  size: number;
  type: number;
}

interface Definitions {
  constants: Record<string, number>;
  encodeMethod(id: number, channel: number, fields: Fields): Buffer;
  encodeProperties(
    id: number,
    channel: number,
    size: number,
    fields: Fields,
  ): Buffer;
  info(id: number): { name: string };
  /** Each name of a method, and of the properties, gives its id. */
  [name: string]: unknown;
}

interface Framing {
  HEARTBEAT_BUF: Buffer;
  parseFrame(bytes: Buffer, max: number): RawFrame | false;
  decodeFrame(frame: RawFrame): Frame;
  makeBodyFrame(channel: number, content: Buffer): Buffer;
}

const supported = '2.3.1';
const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('amqplib'));
assertVersion();
const definitions = load<Definitions>('lib/defs.js');
const framing = load<Framing>('lib/frame.js');

export const { constants } = definitions;
export const heartbeatFrame = framing.HEARTBEAT_BUF;
/** What a frame adds to its payload, in bytes. */
export const frameOverhead = 8;

/** @returns The name of a method, such as `QueueDeclare`. */
export function nameOf(id: number): string {
  return definitions.info(id).name;
}

export function encodeMethod(
  name: string,
  channel: number,
  fields: Fields,
): Buffer {
  return definitions.encodeMethod(idOf(name), channel, fields);
}

/** @returns The frames of a header and a body of at most that size. */
export function encodeContent(
  channel: number,
  { properties, content }: { properties: Fields; content: Buffer },
  maxPayload: number,
): Buffer[] {
  const id = idOf('BasicProperties');
  const { length } = content;
  const frames = [
    definitions.encodeProperties(id, channel, length, properties),
  ];
  for (let at = 0; at < length; at += maxPayload) {
    const part = content.subarray(at, at + maxPayload);
    frames.push(framing.makeBodyFrame(channel, part));
  }
  return frames;
}

/** Whether properties that were decoded can be sent on. */
export function isEncodable(properties: Fields): boolean {
  try {
    encodeContent(0, { properties, content: Buffer.alloc(0) }, 1);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes one frame from the front.
 *
 * @returns Nothing if it is not complete yet.
 * @throws If it is longer than `maxPayload`, or no frame at all.
 */
export function decode(bytes: Buffer, maxPayload: number) {
  const raw = framing.parseFrame(bytes, maxPayload);
  if (!raw) return undefined;
  const frame = framing.decodeFrame(raw);
  return { frame, length: raw.size + frameOverhead };
}

function idOf(name: string): number {
  return definitions[name] as number;
}

function load<T>(file: string): T {
  return require(join(folder, file)) as T;
}

function assertVersion(): void {
  const { version } = load<{ version: string }>('package.json');
  if (version === supported) return;
  throw new StartServiceError(
    `The embedded broker needs amqplib ${supported}, not ${version}: ` +
      'run the install again.',
  );
}
