// Serves the shop in this process, until a signal ends it.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError } from '../beyond/describe-error/describe-error.ts';
import { redactText } from '../beyond/describe-error/redact.ts';
import { startPaymentProvider } from '../fakes/payment-provider.ts';
import { curlJson, cutLateBody } from '../kit/serve.ts';
import { interruption } from '../kit/interruption.ts';
import { serveUntil } from '../kit/shutdown.ts';
import { log, logged } from '../ladder/answers/log.ts';
import type { CreateApp } from '../ladder/answers/shop.ts';
import { createShop } from './app.ts';
import type { Config } from './config.ts';
import { failures } from './failures.ts';
import { createCharge } from './payment-client.ts';

Object.assign(logged, {
  describe: describeError,
  redact: redactText,
});

export function logUncaught(error: unknown): void {
  log.fatal({ error }, 'an error that no route caught');
}

export async function serveShop(
  config: Config,
  answers: string,
  onUnexpected: () => void,
): Promise<Server> {
  const signal = interruption();
  const provider = config.paymentUrl
    ? undefined
    : await startPaymentProvider();
  const url = config.paymentUrl ?? provider?.url ?? '';
  const charge = createCharge({ url, ...payment(config) });
  const debug = config.debug ? { failures } : {};
  const shop = createShop({ charge, onUnexpected, ...debug });
  const { createApp } = (await import(answers)) as {
    createApp: CreateApp;
  };
  const app = createApp(shop);
  const server = createServer((req, res) => {
    cutLateBody(req, res);
    if (req.url !== '/readyz') return void app(req, res);
    res.writeHead(signal.aborted ? 503 : 200).end();
  });
  server.listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  void serveUntil(signal, server).then(() => provider?.close());
  announce(config, server);
  return server;
}

function payment({ paymentKey, paymentTimeoutMs }: Config) {
  return { key: paymentKey, timeoutMs: paymentTimeoutMs };
}

function announce(config: Config, server: Server): void {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const isRestarted = process.env['SUPERVISED'] === 'again';
  const again = `Process ${process.pid} is on ${url}`;
  console.log(isRestarted ? again : greeting(config, url));
  if (config.crashAfterMs === undefined) return;
  setTimeout(() => {
    throw new Error('CRASH_AFTER_MS is over');
  }, config.crashAfterMs);
}

function greeting(config: Config, url: string): string {
  const { answers, process: guard, debug } = config;
  const supervisor = process.env['SUPERVISED']
    ? `, supervisor ${process.ppid}`
    : '';
  const order = curlJson({ item: 'tea', cents: 450 });
  const payment = curlJson({ card: 'tok_error' });
  const fail = debug
    ? `\nFail where no try can reach:\n  curl -i ${url}/debug/timer`
    : '';
  return `
Error handling, rungs ${answers.name} and ${guard.name}, process ${process.pid}${supervisor}, on ${url}
Order something, and pay with a card that fails:
  curl -i ${order} ${url}/orders
  curl -i ${payment} ${url}/orders/<id>/payments
Cards: tok_ok tok_declined tok_error tok_malformed tok_hang_up tok_slow${fail}
Ctrl-C ends it.`;
}
