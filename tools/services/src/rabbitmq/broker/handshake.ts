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
import type { Fields, MethodFields } from './fields.ts';

export interface Credentials {
  user: string;
  password: string;
}

type Tuning = Pick<
  MethodFields,
  'channelMax' | 'frameMax' | 'heartbeat'
>;

/** Our side of the bargain; a client may ask for less. */
const tuning = {
  channelMax: 2047,
  frameMax: 131_072,
  heartbeat: 60,
};

const minFrameBytes = 4096;

/** The method that a beginning waits for; then it is open. */
type Stage = 'StartOk' | 'TuneOk' | 'Open' | 'open';

export class Handshake {
  readonly #credentials: Credentials;
  #stage: Stage = 'StartOk';
  limits = tuned(tuning);
  /** Whether the client takes a cancellation that comes from us. */
  hearsCancel = false;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  get isOpen(): boolean {
    return this.#stage === 'open';
  }

  /**
   * @param method Of the client's connection.
   * @returns Our answer, if there is one.
   * @throws {AmqpError} if it is not the next one, or not right.
   */
  advance(method: string, fields: MethodFields) {
    if (method !== `Connection${this.#stage}`) {
      throw new AmqpError('COMMAND_INVALID', `unexpected ${method}`);
    }
    if (method === 'ConnectionStartOk') {
      assertLogin(fields, this.#credentials);
      this.hearsCancel = hearsCancel(fields);
      this.#stage = 'TuneOk';
      return { name: 'ConnectionTune', fields: tuning };
    }
    if (method === 'ConnectionTuneOk') {
      this.limits = tuned(fields);
      this.#stage = 'Open';
      return undefined;
    }
    assertVirtualHost(fields);
    this.#stage = 'open';
    return { name: 'ConnectionOpenOk', fields: {} };
  }
}

/** @throws {AmqpError} unless user and password are right. */
function assertLogin(
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
function tuned(asked: Tuning) {
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
function assertVirtualHost({ virtualHost }: MethodFields): void {
  if (virtualHost === '/') return;
  throw new AmqpError('NOT_ALLOWED', `vhost ${virtualHost} not found`);
}

function hearsCancel({ clientProperties }: MethodFields): boolean {
  const { capabilities } = clientProperties;
  const table = (capabilities ?? {}) as Fields;
  return table['consumer_cancel_notify'] === true;
}
