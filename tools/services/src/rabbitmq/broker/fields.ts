// What frames hold, once they are decoded.

/** What a method, a header or a table holds, by name. */
export type Fields = Record<string, unknown>;

/** What the methods of a client hold: each has some of these. */
export interface MethodFields {
  arguments: Fields;
  autoDelete: boolean;
  clientProperties: Fields;
  channelMax: number;
  consumerTag: string;
  deliveryTag: number;
  durable: boolean;
  exchange: string;
  exclusive: boolean;
  frameMax: number;
  global: boolean;
  heartbeat: number;
  ifEmpty: boolean;
  ifUnused: boolean;
  immediate: boolean;
  internal: boolean;
  mandatory: boolean;
  mechanism: string;
  multiple: boolean;
  noAck: boolean;
  noLocal: boolean;
  nowait: boolean;
  passive: boolean;
  prefetchCount: number;
  prefetchSize: number;
  queue: string;
  requeue: boolean;
  response: Buffer;
  routingKey: string;
  type: string;
  virtualHost: string;
}

/** One frame of a peer, as far as it concerns us. */
export interface Frame {
  channel: number;
  /** Of a method or a header. */
  id?: number;
  fields?: Fields;
  /** Of a header: the length of the body. */
  size?: number;
  /** Of a body. */
  content?: Buffer;
}
