// A publication whose content is still arriving: a method, a header,
// then its body in as many frames as it takes.

import { AmqpError, preconditionFailed } from './amqp-error.ts';
import type { Frame, MethodFields } from './fields.ts';
import type { Properties } from './message.ts';

/** All that RabbitMQ takes since 4.0. */
const maxMessageBytes = 16 * 2 ** 20;

export class Publication {
  readonly fields: MethodFields;
  #properties: Properties | undefined;
  #missingBytes = 0;
  readonly #parts: Buffer[] = [];

  constructor(fields: MethodFields) {
    this.fields = fields;
  }

  get properties(): Properties {
    return this.#properties ?? {};
  }

  /** A copy: the parts hold on to all that arrived with them. */
  get content(): Buffer {
    return Buffer.concat(this.#parts);
  }

  /**
   * @returns Whether it is complete.
   * @throws {AmqpError} if the frame is not the next one.
   */
  take({ content, size, fields }: Frame): boolean {
    if (content) this.#takeBody(content);
    else if (size !== undefined) this.#takeHeader(size, fields ?? {});
    else throw unexpected('method');
    return this.#missingBytes === 0;
  }

  #takeHeader(size: number, properties: Properties): void {
    if (this.#properties) throw unexpected('header');
    if (size > maxMessageBytes || size < 0) {
      throw preconditionFailed(
        `message size ${size} is larger than configured max size ` +
          maxMessageBytes,
      );
    }
    this.#properties = properties;
    this.#missingBytes = size;
  }

  #takeBody(content: Buffer): void {
    if (content.length > this.#missingBytes) throw unexpected('body');
    this.#parts.push(content);
    this.#missingBytes -= content.length;
  }
}

export function unexpected(kind: string): AmqpError {
  return new AmqpError(
    'UNEXPECTED_FRAME',
    `a ${kind} frame was not expected here`,
  );
}
