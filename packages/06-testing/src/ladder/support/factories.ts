// Creates data for a test, with unique names: no test depends on the
// data of another. A test states the fields that it is about.

import { randomBytes, randomUUID } from 'node:crypto';
import {
  createUsersStore,
  type User,
} from '../../app/accounts/users-store.ts';
import {
  createOrdersStore,
  type Order,
} from '../../app/orders/orders-store.ts';
import { createOrderStates } from '../../app/orders/order-states.ts';
import type { Product } from '../../app/products/products-store.ts';
import type { TestApp } from './open-test-app.ts';

export const password = 'correct horse';

export interface SignedInUser extends User {
  /** For `.set(user.auth)`. */
  auth: { Authorization: string };
}

export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString('hex')}`;
}

export async function createUser(
  { pool, passwords, tokens }: TestApp,
  { role = 'customer', taxExempt = false }: Partial<User> = {},
): Promise<SignedInUser> {
  const name = uniqueName('user');
  const user = await createUsersStore(pool).create({
    email: `${name}@shop.example`,
    name,
    passwordHash: await passwords.hash(password),
    role,
  });
  if (taxExempt) {
    const sql = 'UPDATE users SET tax_exempt = true WHERE id = $1';
    await pool.query(sql, [user.id]);
  }
  const token = await tokens.issue(user.id);
  const auth = { Authorization: `Bearer ${token}` };
  return { ...user, taxExempt, auth };
}

export async function createProduct(
  { pool }: TestApp,
  changes: Partial<Product> = {},
): Promise<Product> {
  const sku = uniqueName('thing');
  const product = {
    ...{ sku, name: `Name of ${sku}`, category: 'home' },
    ...{ priceCents: 1000, stock: 10 },
    ...changes,
  };
  const { name, category, priceCents, stock } = product;
  await pool.query(
    `INSERT INTO products (sku, name, category, price_cents, stock)
     VALUES ($1, $2, $3, $4, $5)`,
    [product.sku, name, category, priceCents, stock],
  );
  return product;
}

/** An old order: it takes no stock, and no money. */
export async function createOrder(
  { pool, clock }: TestApp,
  { id: userId }: User,
  changes: Partial<Order> = {},
): Promise<Order> {
  const order: Order = {
    ...{ id: randomUUID(), userId, createdAt: clock.now() },
    lines: [],
    ...{ subtotalCents: 1000, taxCents: 0, totalCents: 1000 },
    ...changes,
  };
  await createOrdersStore(pool).insert(order);
  await createOrderStates(pool).markPaid(order.id, `pay_${order.id}`);
  return order;
}
