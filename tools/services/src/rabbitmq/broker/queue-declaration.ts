// What a client says of a queue.

import type { Fields } from './fields.ts';

export interface QueueDeclaration {
  name: string;
  durable: boolean;
  autoDelete: boolean;
  /** The connection that an exclusive queue belongs to. */
  owner?: object;
  arguments: Fields;
}
