// How a connection begins: who are you, how large may a frame be,
// which virtual host.
//
//   client                         broker
//     "AMQP" 0 0 9 1 ----------->
//                <-------- Start
//     StartOk (login) ---------->
//                <-------- Tune
//     TuneOk, Open ------------->
//                <-------- OpenOk

import { timingSafeEqual } from 'node:crypto';
import { AmqpError } from './amqp-error.ts';
import type { Fields, MethodFields } from './codec.ts';

export interface Credentials {
  user: string;
  password: string;
}

type Tuning = Pick<
  MethodFields,
  'channelMax' | 'frameMax' | 'heartbeat'
>;

/** Our side of the bargain; a client may ask for less. */
export const tuning = {
  channelMax: 2047,
  frameMax: 131_072,
  heartbeat: 60,
};

const minFrameBytes = 4096;

export const startFields: Fields = {
  versionMajor: 0,
  versionMinor: 9,
  mechanisms: Buffer.from('PLAIN'),
  locales: Buffer.from('en_US'),
  serverProperties: {
    product: 'AMQP 0-9-1',
    information:
      'A stand-in for RabbitMQ on one machine. It keeps all in memory.',
    capabilities: {
      authentication_failure_close: true,
      'basic.nack': true,
      consumer_cancel_notify: true,
      per_consumer_qos: true,
      publisher_confirms: true,
    },
  },
};

/** @throws {AmqpError} unless user and password are right. */
export function assertLogin(
  { mechanism, response }: MethodFields,
  { user, password }: Credentials,
): void {
  const right = Buffer.from(`\0${user}\0${password}`);
  const isRight =
    response.length === right.length &&
    timingSafeEqual(response, right);
  if (mechanism === 'PLAIN' && isRight) return;
  throw new AmqpError(
    'ACCESS_REFUSED',
    `Login was refused using authentication mechanism ${mechanism}. ` +
      'For details see the broker logfile.',
  );
}

/** @returns What holds for this connection; 0 means no limit. */
export function tuned(asked: Tuning) {
  const frame = asked.frameMax || tuning.frameMax;
  if (frame < minFrameBytes || frame > tuning.frameMax) {
    const text = `frame_max=${frame} is out of range`;
    throw new AmqpError('NOT_ALLOWED', text);
  }
  const channels = asked.channelMax || tuning.channelMax;
  return {
    frameMax: frame,
    channelMax: Math.min(channels, tuning.channelMax),
    heartbeatSeconds: asked.heartbeat,
  };
}

/** @throws {AmqpError}: there is one virtual host. */
export function assertVirtualHost({ virtualHost }: MethodFields): void {
  if (virtualHost === '/') return;
  throw new AmqpError('NOT_ALLOWED', `vhost ${virtualHost} not found`);
}

/** Whether a client takes a cancellation that comes from us. */
export function hearsCancel({
  clientProperties,
}: MethodFields): boolean {
  const { capabilities } = clientProperties;
  const table = (capabilities ?? {}) as Fields;
  return table['consumer_cancel_notify'] === true;
}
