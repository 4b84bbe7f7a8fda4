// A task that says, through shared memory, how far it got.

import { askUntil } from '@under-load/lab';

export function beginning(ms: number) {
  const begun = new SharedArrayBuffer(4);
  const flag = new Int32Array(begun);
  return {
    /** For the task `begin`. */
    input: { begun, ms },
    hasBegun: () => Atomics.load(flag, 0) > 0,
    /** Nothing ended it before. */
    ranToItsEnd: () => Atomics.load(flag, 0) === 2,
    async begins(): Promise<void> {
      const isBegun = async () => Atomics.load(flag, 0) > 0;
      await askUntil(isBegun, (yes) => yes);
    },
  };
}
