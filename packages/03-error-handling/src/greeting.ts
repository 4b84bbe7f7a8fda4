// What a person at the terminal can try.

import type { Config } from './config.ts';

export function greet({ rung, debug }: Config, url: string): void {
  const json = '-H "Content-Type: application/json"';
  const body = String.raw`-d "{\"item\":\"tea\",\"cents\":450}"`;
  const card = String.raw`-d "{\"card\":\"tok_error\"}"`;
  console.log(`
Error handling, rung ${rung}, process ${process.pid}, on ${url}
Order something, and pay with a card that fails:
  curl -i ${json} ${body} ${url}/orders
  curl -i ${json} ${card} ${url}/orders/<id>/payments
Cards: tok_ok tok_declined tok_error tok_malformed tok_hang_up tok_slow`);
  if (debug) {
    console.log(`Fail where no try can reach:
  curl -i ${url}/debug/timer`);
  }
  console.log('Ctrl-C ends it.');
}
