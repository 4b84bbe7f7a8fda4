// A bare Express, or a rung, that says how much CPU it has used.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { AppModule } from '../../src/app.ts';
import { Drain } from '../../src/drain.ts';
import { createLog } from '../../src/error-log.ts';
import { Orders } from '../../src/orders.ts';
import { PaymentClient } from '../../src/payments.ts';

const [variant = ''] = process.argv.slice(2);
const handler = variant === 'bare' ? bareExpress() : undefined;
const app = handler ? { handler } : await createRung(variant);

const server = createServer((req, res) => {
  if (req.url === '/cpu') res.end(cpuUsed());
  else app.handler(req, res);
});
if ('guard' in app) app.guard?.(new Drain(server));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(`http://127.0.0.1:${port}`);

/** In microseconds. */
function cpuUsed(): string {
  const { user, system } = process.cpuUsage();
  return String(user + system);
}

async function createRung(name: string) {
  const file = `../../src/ladder/${name}.ts`;
  const { createApp } = (await import(file)) as AppModule;
  // Nobody pays here.
  const provider = { url: '', key: '', timeoutMs: 0 };
  const payments = new PaymentClient(provider);
  return createApp({
    orders: new Orders(),
    payments,
    log: createLog(),
  });
}

/** As it comes: its own defaults, its own error handler. */
function bareExpress(): Express {
  const orders = new Orders();
  const bare = express();
  bare.post('/orders', express.json(), (req, res) => {
    res.status(201).json(orders.add(req.body as never));
  });
  bare.get('/orders/:id', (req, res) => {
    const order = orders.find(req.params.id);
    if (order) res.json(order);
    else throw Object.assign(new Error('no order'), { status: 404 });
  });
  return bare;
}
