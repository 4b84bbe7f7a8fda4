// What a channel needs of its connection.

import type { Fields } from './fields.ts';
import type { Message } from './message.ts';
import type { Topology } from './topology.ts';

export interface Client {
  readonly topology: Topology;
  readonly user: string;
  /** False: it does not read, and bytes pile up for it. */
  readonly isWritable: boolean;
  /** Whether it wants to hear that a consumer was cancelled. */
  readonly hearsCancel: boolean;
  send(method: string, channel: number, fields: Fields): void;
  sendContent(channel: number, message: Message): void;
}
