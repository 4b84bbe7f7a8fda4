// Whether the embedded broker can run, without loading it.

import { StartServiceError } from '../errors.ts';

/** @throws {StartServiceError} if `amqplib` is not there. */
export async function assertPackage(): Promise<void> {
  try {
    import.meta.resolve('amqplib');
  } catch (cause) {
    throw new StartServiceError(
      'There is no embedded broker here: run the install again, ' +
        'or start a RabbitMQ and set RABBITMQ_URL.',
      { cause },
    );
  }
}
