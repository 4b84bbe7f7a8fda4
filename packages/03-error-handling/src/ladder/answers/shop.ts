// What every rung of this ladder is given: the routes of a shop, and
// the call to the payment provider that they make.

import type { Express, Request, Response } from 'express';
import type { ZodType } from 'zod';

export interface Route {
  method: 'get' | 'post';
  /** Such as `/orders/:id`. */
  path: string;
  /** Describes the body of the request, where it has one. */
  body?: ZodType;
  /** Answers the request. It may throw anything. */
  handle: (req: Request, res: Response) => unknown;
}

/** Resolves to the id of the payment; rejects with a ChargeError. */
export type Charge = (
  orderId: string,
  cents: number,
  card: string,
) => Promise<string>;

/** What `fetch` or a parser throws, or the refusal of the provider. */
export interface ChargeError extends Error {
  providerStatus?: number;
}

export interface Shop {
  charge: Charge;
  /** @param charge The shop's own, or one with other errors. */
  routes: (charge: Charge) => Route[];
  /** Called once an unexpected error is logged and answered. */
  onUnexpected: () => void;
}

/** What every rung exports. */
export type CreateApp = (shop: Shop) => Express;
