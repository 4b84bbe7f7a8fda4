// What with-services knows about RabbitMQ.

import type { Engine } from '../service.ts';
import { assertPackage } from './assert-package.ts';
import { findRabbitmqServer } from './find-rabbitmq-server.ts';
import { probeRabbitmq } from './probe-rabbitmq.ts';
import { startEmbeddedRabbitmq } from './start-embedded-rabbitmq.ts';

export const rabbitmq: Engine = {
  name: 'rabbitmq',
  title: 'RabbitMQ',
  variable: 'RABBITMQ_URL',
  example: 'amqp://user@127.0.0.1:5672',
  protocols: ['amqp:', 'amqps:'],
  standardPort: 5672,
  standardUrl: (port) => `amqp://course:course@127.0.0.1:${port}`,
  probe: probeRabbitmq,
  assertNewEnough: () => undefined,
  findOnPath: (path) => {
    const programs = findRabbitmqServer(path);
    return programs ? { rabbitmq: programs } : undefined;
  },
  startEmbedded: startEmbeddedRabbitmq,
  embeddedTitle: 'AMQP 0-9-1',
  assertEmbedded: assertPackage,
  embeddedNote: ' (a stand-in for RabbitMQ)',
};
