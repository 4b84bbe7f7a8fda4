// What a thing costs, and whether it is there: of two services.

import { z } from 'zod';
import { Problem } from '../kit/problem.ts';
import type { Answer, Client } from '../ladder/client.ts';

export interface Services {
  prices: Client;
  stock: Client;
}

export interface Quote {
  sku: string;
  cents: number;
  /** The price is an earlier one: the service gives none now. */
  isOld?: true;
  /** Undefined when the service does not say. */
  inStock?: boolean | undefined;
}

const priced = z.object({ cents: z.int().min(0) });
const stored = z.object({ inStock: z.boolean() });
/** Prices to fall back on; about 100 KB. */
const maxPrices = 1000;

export function createQuotes({ prices, stock }: Services) {
  const lastPrices = new Map<string, number>();

  /** A price must be there: an old one, and it says so, or none. */
  async function priceOf(sku: string, signal: AbortSignal) {
    try {
      const answer = await prices.request(`/prices/${sku}`, { signal });
      const { cents } = read(answer, priced);
      remember(sku, cents);
      return { cents };
    } catch (error) {
      const cents = lastPrices.get(sku);
      const isMissing = cents === undefined || error instanceof Problem;
      if (isMissing || signal.aborted) throw error;
      return { cents, isOld: true as const };
    }
  }

  function remember(sku: string, cents: number) {
    lastPrices.delete(sku);
    lastPrices.set(sku, cents);
    const [oldest = ''] = lastPrices.keys();
    if (lastPrices.size > maxPrices) lastPrices.delete(oldest);
  }

  /** A quote without it is still a quote. */
  async function isInStock(sku: string, signal: AbortSignal) {
    try {
      const answer = await stock.request(`/stock/${sku}`, { signal });
      return read(answer, stored).inStock;
    } catch {
      return undefined;
    }
  }

  /** @throws CallError; Problem 404 or 502. */
  return async (sku: string, signal: AbortSignal): Promise<Quote> => {
    const [price, inStock] = await Promise.all([
      priceOf(sku, signal),
      isInStock(sku, signal),
    ]);
    return { sku, ...price, inStock };
  };
}

/** What another service says may be anything. */
function read<T>({ status, body }: Answer, schema: z.ZodType<T>): T {
  if (status === 404) throw new Problem(404, 'There is no such thing');
  try {
    return schema.parse(JSON.parse(body));
  } catch (cause) {
    const problem = new Problem(502, 'A service talks nonsense');
    problem.cause = cause; // for the log only
    throw problem;
  }
}
