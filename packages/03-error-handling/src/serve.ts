// Serves one app in this process, until a signal ends it.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CreateApp } from './app.ts';
import type { Config } from './config.ts';
import { failures } from './debug-failures.ts';
import { Drain } from './drain.ts';
import { createLog } from './error-log.ts';
import { greet } from './greeting.ts';
import { Orders } from './orders.ts';
import { startPaymentProvider } from './payment-provider.ts';
import { PaymentClient } from './payments.ts';
import { signalled } from './signals.ts';
import {
  endWithSupervisor,
  isRestarted,
  isSupervised,
} from './supervise.ts';

export async function serve(
  config: Config,
  createApp: CreateApp,
): Promise<void> {
  if (config.paymentUrl) {
    return serveWith(config, createApp, config.paymentUrl);
  }
  const provider = await startPaymentProvider();
  try {
    await serveWith(config, createApp, provider.url);
  } finally {
    await provider.close();
  }
}

async function serveWith(
  config: Config,
  createApp: CreateApp,
  url: string,
): Promise<void> {
  const { paymentKey: key, paymentTimeoutMs: timeoutMs } = config;
  const { handler, guard } = createApp({
    orders: new Orders(),
    payments: new PaymentClient({ url, key, timeoutMs }),
    log: createLog(),
    failures: config.debug ? failures : {},
    drainMs: config.drainMs,
  });
  const server = createServer(handler);
  const drain = new Drain(server);
  guard?.(drain);
  server.listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  // Before the greeting: whoever reads it may send a signal at once.
  const asked = signalled();
  announce(config, server);
  await asked;
  await drain.run(config.drainMs);
}

function announce(config: Config, server: Server): void {
  const { port } = server.address() as AddressInfo;
  if (isSupervised()) {
    endWithSupervisor();
    process.send?.({ port });
  }
  const url = `http://127.0.0.1:${port}`;
  if (isRestarted()) console.log(`Process ${process.pid} is on ${url}`);
  else greet(config, url);
  if (config.crashAfterMs === undefined) return;
  setTimeout(() => {
    throw new Error('CRASH_AFTER_MS is over');
  }, config.crashAfterMs);
}
