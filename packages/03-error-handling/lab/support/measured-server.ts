// A bare Express, or a rung, that says how much CPU it has used.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { createShop } from '../../src/app/app.ts';
import { Orders } from '../../src/app/orders.ts';
import type { CreateApp } from '../../src/ladder/answers/shop.ts';

const [variant = ''] = process.argv.slice(2);
const app =
  variant === 'bare' ? bareExpress() : await createRung(variant);

const server = createServer((req, res) => {
  if (req.url === '/cpu') res.end(cpuUsed());
  else app(req, res);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(`http://127.0.0.1:${port}`);

/** In microseconds. */
function cpuUsed(): string {
  const { user, system } = process.cpuUsage();
  return String(user + system);
}

async function createRung(name: string): Promise<Express> {
  const file = `../../src/ladder/answers/${name}.ts`;
  const { createApp } = (await import(file)) as {
    createApp: CreateApp;
  };
  const charge = async () => ''; // never called here
  return createApp(createShop({ charge, onUnexpected: () => {} }));
}

/** With its own defaults, and its own error handler. */
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
