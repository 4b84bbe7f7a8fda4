// Beyond try/catch: an `error` event that nobody listens to is thrown
// at whoever emits it, long after the `try` has ended.
//
//   node --import tsx src/emitters.ts [unanswered]

import { EventEmitter, once } from 'node:events';

function watchStock(): EventEmitter {
  const stock = new EventEmitter();
  setImmediate(() => {
    stock.emit('error', new Error('the warehouse hung up'));
  });
  return stock;
}

function unanswered(): void {
  try {
    watchStock().on('change', console.log);
  } catch {
    console.log('never printed');
  }
}

async function answered(): Promise<void> {
  // A listener, from the start; it is there to decide, not to hide.
  watchStock().on('error', (error: Error) => {
    console.log(`a listener heard: ${error.message}`);
  });
  // `once` rejects when `error` comes first.
  try {
    await once(watchStock(), 'change');
  } catch (error) {
    console.log(`a catch heard: ${(error as Error).message}`);
  }
}

if (process.argv[2] === 'unanswered') unanswered();
else await answered();
