// Beyond try/catch: a promise that nobody awaits rejects where nobody
// is, and ends the process.
//
//   node --import tsx src/promises.ts [unanswered]

async function sendReceipt(): Promise<void> {
  throw new Error('the printer is on fire');
}

function unanswered(): void {
  try {
    void sendReceipt(); // `void` calms the linter, and no one else
  } catch {
    console.log('never printed');
  }
}

async function answered(): Promise<void> {
  // Who waits can catch.
  try {
    await sendReceipt();
  } catch (error) {
    console.log(`awaited: ${(error as Error).message}`);
  }
  // Who does not wait still says what becomes of a failure.
  sendReceipt().catch((error: Error) => {
    console.log(`not awaited: ${error.message}`);
  });
  // Of several, `allSettled` tells every failure; `all` just the first.
  const results = await Promise.allSettled([
    sendReceipt(),
    sendReceipt(),
  ]);
  const failed = results.filter(({ status }) => status === 'rejected');
  console.log(`${failed.length} of ${results.length} failed`);
}

if (process.argv[2] === 'unanswered') unanswered();
else await answered();
