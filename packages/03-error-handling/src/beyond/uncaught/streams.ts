// A `try` does not reach a stream: it fails by an event, and `pipe`
// passes on data, but no errors.
//
//   node --import tsx src/beyond/uncaught/streams.ts [unhandled]

import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const file = 'no/such/invoice.csv';

function unhandled(): void {
  try {
    const copy = createReadStream(file).pipe(new PassThrough());
    // On the wrong stream: `pipe` does not forward it.
    copy.on('error', () => console.log('never printed'));
  } catch {
    console.log('never printed either');
  }
}

async function handled(): Promise<void> {
  const copy = new PassThrough();
  try {
    await pipeline(createReadStream(file), copy);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.log(`pipeline says ${code}`);
  }
  // And nothing is left open behind the failure.
  console.log(`the other end is destroyed: ${copy.destroyed}`);
}

if (process.argv[2] === 'unhandled') unhandled();
else await handled();
