// Who takes messages from a queue.

import type { Entry } from './message.ts';

export interface Consumer {
  readonly exclusive: boolean;
  /** False: not now. Its channel tells the queue when again. */
  isReady(): boolean;
  take(entry: Entry): void;
  /** The queue is gone. */
  cancel(): void;
}
