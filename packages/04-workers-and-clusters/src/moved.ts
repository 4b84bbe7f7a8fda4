// A result that moves to whoever asked, where others are copied.

import type { Transferable } from 'node:worker_threads';

/** A task returns it to hand over buffers that it keeps no part of. */
export class Moved<Value> {
  readonly value: Value;
  /** Buffers within `value`; in the task's thread they are empty after. */
  readonly transfer: Transferable[];

  constructor(value: Value, transfer: Transferable[]) {
    this.value = value;
    this.transfer = transfer;
  }
}
