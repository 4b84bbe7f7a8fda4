// A rung of the orders, over orders of its own.

import type pg from 'pg';
import { prepareOrders } from '../../src/app/prepare-orders.ts';
import type {
  CreateOrders,
  Indexes,
} from '../../src/ladder/orders/orders.ts';
import { withDatabase } from './own-database.ts';

export interface OrdersRung {
  createOrders: CreateOrders;
  client: pg.Client;
}

export async function withRung<T>(
  rung: string,
  orders: number,
  use: (rung: OrdersRung) => Promise<T>,
): Promise<T> {
  const { createOrders, indexes } = (await import(
    `../../src/ladder/orders/${rung}.ts`
  )) as { createOrders: CreateOrders; indexes: Indexes };
  return withDatabase(async (client) => {
    await prepareOrders(client, { orders, indexes });
    return use({ createOrders, client });
  });
}
