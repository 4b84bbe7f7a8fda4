// What people call a service.

import type { Service } from '@under-load/lab';

export const serviceNames: Record<Service, string> = {
  redis: 'Redis',
  postgres: 'PostgreSQL',
  rabbitmq: 'RabbitMQ',
};
