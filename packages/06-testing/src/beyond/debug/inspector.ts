// An inspector for any program, and how to attach to it: breakpoints
// and the call stack, for one more flag of Node.js.
//
//   node --import tsx --import ./src/beyond/debug/inspector.ts <file>

import { once } from 'node:events';
import inspector from 'node:inspector';
import { createServer } from 'node:net';

/** The port that debuggers try first. */
const standardPort = 9229;

inspector.open(await freePort(standardPort), '127.0.0.1');
const { host, port } = new URL(inspector.url() ?? 'ws://127.0.0.1');

console.log(`
The inspector listens on ${host}. Attach with one of:
  Chrome: open chrome://inspect, "Configure...", add ${host}
  VS Code: Run and Debug, "Attach to a lesson", port ${port}
  terminal: node inspect ${host}
Then set a breakpoint in src/app/orders/checkout.ts, and send an order.

To debug one Jest test, attached in the same ways:
  npx -y pnpm@12 --filter 06-testing exec node --inspect-brk=127.0.0.1:9230 --experimental-vm-modules node_modules/jest/bin/jest.js --runInBand --testMatch "**/tax-boundaries.test.ts" -t "<name>"
or in VS Code: open the file, "Debug the current Jest test file".`);

/** Resolves to `wanted`, or to 0, any port, when it is taken. */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return 0;
  }
  probe.close();
  await once(probe, 'close');
  return wanted;
}
