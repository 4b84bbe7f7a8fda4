// Beyond try/catch: a timer's callback runs when the `try` around
// `setTimeout` is long over.
//
//   node --import tsx src/timers.ts [unanswered]

import { setTimeout as sleep } from 'node:timers/promises';

function expireCarts(): void {
  throw new Error('no cart to expire');
}

function unanswered(): void {
  try {
    setTimeout(expireCarts, 1);
  } catch {
    console.log('never printed');
  }
}

async function answered(): Promise<void> {
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

if (process.argv[2] === 'unanswered') unanswered();
else await answered();
