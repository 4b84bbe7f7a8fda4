// A `try` does not reach into a timer: its callback runs when the `try`
// around `setTimeout` has ended.
//
//   node --import tsx src/beyond/uncaught/timers.ts [unhandled]

import { setTimeout as sleep } from 'node:timers/promises';

function expireCarts(): void {
  throw new Error('no cart to expire');
}

function unhandled(): void {
  try {
    setTimeout(expireCarts, 1);
  } catch {
    console.log('never printed');
  }
}

async function handled(): Promise<void> {
  // The `try` goes inside the callback...
  setTimeout(() => {
    try {
      expireCarts();
    } catch (error) {
      console.log(`inside: ${(error as Error).message}`);
    }
  }, 1);
  // ... or the timer becomes a promise, and the callback plain code.
  try {
    await sleep(2);
    expireCarts();
  } catch (error) {
    console.log(`awaited: ${(error as Error).message}`);
  }
}

if (process.argv[2] === 'unhandled') unhandled();
else await handled();
