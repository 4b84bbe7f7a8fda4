// A `try` does not reach an event: an `error` event without a listener
// is thrown where it is emitted, long after the `try` has ended.
//
//   node --import tsx src/beyond/uncaught/emitters.ts [unhandled]

import { EventEmitter, once } from 'node:events';

function watchStock(): EventEmitter {
  const stock = new EventEmitter();
  setImmediate(() => {
    stock.emit('error', new Error('the warehouse hung up'));
  });
  return stock;
}

function unhandled(): void {
  try {
    watchStock().on('change', console.log);
  } catch {
    console.log('never printed');
  }
}

async function handled(): Promise<void> {
  // A listener from the start: it decides what the error leads to.
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

if (process.argv[2] === 'unhandled') unhandled();
else await handled();
