// A `try` does not reach a promise without `await`: its rejection ends
// the process.
//
//   node --import tsx src/beyond/uncaught/promises.ts [unhandled]

async function sendReceipt(): Promise<void> {
  throw new Error('the printer is on fire');
}

function unhandled(): void {
  try {
    void sendReceipt(); // `void` only calms the linter
  } catch {
    console.log('never printed');
  }
}

async function handled(): Promise<void> {
  // Code that awaits can catch.
  try {
    await sendReceipt();
  } catch (error) {
    console.log(`awaited: ${(error as Error).message}`);
  }
  // Without `await`, a handler says what a failure leads to.
  sendReceipt().catch((error: Error) => {
    console.log(`not awaited: ${error.message}`);
  });
  // Of several, `allSettled` tells every failure, `all` the first one.
  const results = await Promise.allSettled([
    sendReceipt(),
    sendReceipt(),
  ]);
  const failed = results.filter(({ status }) => status === 'rejected');
  console.log(`${failed.length} of ${results.length} failed`);
}

if (process.argv[2] === 'unhandled') unhandled();
else await handled();
