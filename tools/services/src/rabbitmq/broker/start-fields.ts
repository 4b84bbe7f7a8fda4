// What the broker says of itself, before anybody has logged in.

import type { Fields } from './fields.ts';

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
