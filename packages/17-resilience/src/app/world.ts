// The two services, a client for each, and what one can see of them.

import { type Mode, startUpstream } from '../fakes/upstream.ts';
import type {
  BreakerState,
  CreateClient,
  Settings,
} from '../ladder/client.ts';
import { limits } from './limits.ts';
import { createFeed } from './feed.ts';
import { createHttpSend } from './http-send.ts';

export interface WorldOptions {
  /** The rung. */
  createClient: CreateClient;
  /** How long one request keeps a service busy. @default 10 */
  workMs?: number;
  /** Where they differ from `limits`. */
  settings?: Partial<Settings>;
}

/** A change is told at most so often. */
const everyMs = 250;

export type World = Awaited<ReturnType<typeof startWorld>>;

export async function startWorld(options: WorldOptions) {
  const { createClient, workMs = 10, settings } = options;
  const http = createHttpSend();
  const feed = createFeed();
  let soon: NodeJS.Timeout | undefined;
  const tellSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      feed.tell('state', see());
    }, everyMs);
  };

  async function start(answer: (name: string) => object | undefined) {
    let breaker: BreakerState = 'closed';
    const onState = (state: BreakerState) => {
      breaker = state;
      tellSoon();
    };
    const upstream = await startUpstream({
      answer,
      workMs,
      onChange: tellSoon,
    });
    const client = createClient({
      ...limits,
      ...settings,
      onState,
      url: upstream.url,
      send: http.send,
    });
    const look = () => ({
      mode: upstream.mode,
      breaker,
      ...upstream.counts,
    });
    return { client, upstream, look };
  }

  const services = {
    prices: await start(priceOf),
    stock: await start(stockOf),
  };
  const { prices, stock } = services;
  const see = () => ({ prices: prices.look(), stock: stock.look() });
  return {
    feed,
    see,
    clients: { prices: prices.client, stock: stock.client },
    turn(service: keyof typeof services, mode: Mode) {
      services[service].upstream.mode = mode;
      tellSoon();
    },
    async close() {
      clearTimeout(soon);
      feed.end();
      http.close();
      await Promise.all([
        prices.upstream.close(),
        stock.upstream.close(),
      ]);
    },
  };
}

const numberOf = (sku: string) => Number(sku.split('-').at(-1));

function priceOf(sku: string) {
  const number = numberOf(sku);
  return number < 1000 ? { cents: 100 + number * 5 } : undefined;
}

const stockOf = (sku: string) => ({ inStock: numberOf(sku) % 4 > 0 });
