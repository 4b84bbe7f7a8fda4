// Builds the HTTP application; `server.ts` gives it its parts.

import express, { type Express } from 'express';
import type { CheckoutParts } from './checkout.ts';
import { createOrdersStore, type OrdersStore } from './orders-store.ts';
import type { Passwords } from './passwords.ts';
import { answerProblems, notFound } from './problem.ts';
import {
  createProductsStore,
  type ProductsStore,
} from './products-store.ts';
import { contractRoutes } from './routes/contract.ts';
import { healthRoutes } from './routes/health.ts';
import { loginRoutes } from './routes/login.ts';
import { orderRoutes } from './routes/orders.ts';
import { productRoutes } from './routes/products.ts';
import { reportRoutes } from './routes/reports.ts';
import { userRoutes } from './routes/users.ts';
import type { Tokens } from './tokens.ts';
import { translateErrors } from './translate-errors.ts';
import { createUsersStore, type UsersStore } from './users-store.ts';

export interface AppDependencies extends CheckoutParts {
  passwords: Passwords;
  tokens: Tokens;
}

/** What the routes are built from. */
export interface AppParts extends AppDependencies {
  users: UsersStore;
  products: ProductsStore;
  orders: OrdersStore;
}

/** @param dependencies `onError` also hears of every 5xx. */
export function createApp(dependencies: AppDependencies): Express {
  const { pool, onError } = dependencies;
  const parts: AppParts = {
    ...dependencies,
    users: createUsersStore(pool),
    products: createProductsStore(pool),
    orders: createOrdersStore(pool),
  };
  const app = express();
  app.disable('x-powered-by');
  app.use(healthRoutes(parts));
  app.use(contractRoutes());
  app.use('/api', userRoutes(parts));
  app.use('/api', loginRoutes(parts));
  app.use('/api', productRoutes(parts));
  app.use('/api', orderRoutes(parts));
  app.use('/api', reportRoutes(parts));
  app.use(notFound);
  app.use(translateErrors);
  app.use(answerProblems(onError));
  return app;
}
