// A program that a RabbitMQ is provided for, until somebody ends it.

import { provideServices } from '../../src/index.ts';
import { noStandardPorts } from './provided.ts';

const { env } = await provideServices(['rabbitmq'], {
  standardPorts: noStandardPorts,
});
console.log(env['RABBITMQ_URL']);
setInterval(() => undefined, 1000);
