// The names that are the broker's own.

import { AmqpError } from './amqp-error.ts';

export function assertNotReserved(
  kind: 'queue' | 'exchange',
  name: string,
) {
  if (name === '' && kind === 'exchange') {
    throw new AmqpError(
      'ACCESS_REFUSED',
      'operation not permitted on the default exchange',
    );
  }
  if (!name.startsWith('amq.')) return;
  throw new AmqpError(
    'ACCESS_REFUSED',
    `${kind} name '${name}' contains reserved prefix 'amq.*'`,
  );
}
