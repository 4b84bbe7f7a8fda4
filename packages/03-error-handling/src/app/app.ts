// Builds the shop: what every rung of `ladder/answers/` is given. It
// never listens.

import type { Charge, Route, Shop } from '../ladder/answers/shop.ts';
import type { Failures } from './failures.ts';
import { orderRoutes } from './order-routes.ts';
import { Orders } from './orders.ts';

export interface ShopNeeds {
  charge: Charge;
  onUnexpected: () => void;
  /** Served under /debug: for the lab, the tests and you. */
  failures?: Failures;
}

export function createShop(needs: ShopNeeds): Shop {
  const { charge, onUnexpected, failures = {} } = needs;
  const orders = new Orders();
  return {
    charge,
    onUnexpected,
    routes: (payments) => [
      ...orderRoutes(orders, payments),
      health,
      ...debugRoutes(failures),
    ],
  };
}

const health: Route = {
  method: 'get',
  path: '/healthz',
  handle(_req, res) {
    const uptimeSeconds = Math.round(process.uptime());
    res.json({ status: 'ok', pid: process.pid, uptimeSeconds });
  },
};

function debugRoutes(failures: Failures): Route[] {
  return Object.entries(failures).map(([name, fail]) => ({
    method: 'get',
    path: `/debug/${name}`,
    async handle(_req, res) {
      await fail(res);
      res.status(202).json({ provoked: name });
    },
  }));
}
