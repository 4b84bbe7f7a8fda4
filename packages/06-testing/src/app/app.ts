// Builds the HTTP application; `server.ts` gives it its parts.

import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import type { Passwords } from './accounts/passwords.ts';
import type { Tokens } from './accounts/tokens.ts';
import { createUsersStore } from './accounts/users-store.ts';
import type { CheckoutParts } from './orders/checkout.ts';
import { createOrdersStore } from './orders/orders-store.ts';
import { createProductsStore } from './products/products-store.ts';
import { contractRoutes } from './routes/contract.ts';
import { healthRoutes } from './routes/health.ts';
import { loginRoutes } from './routes/login.ts';
import { orderRoutes } from './routes/orders.ts';
import { productRoutes } from './routes/products.ts';
import { reportRoutes } from './routes/reports.ts';
import { translateErrors } from './routes/translate-errors.ts';
import { userRoutes } from './routes/users.ts';

export interface AppDependencies extends CheckoutParts {
  passwords: Passwords;
  tokens: Tokens;
}

/** @param dependencies `onError` is also given the error of a 5xx. */
export function createApp(dependencies: AppDependencies): Express {
  const { pool, onError } = dependencies;
  const parts = {
    ...dependencies,
    users: createUsersStore(pool),
    products: createProductsStore(pool),
    orders: createOrdersStore(pool),
  };
  const app = express();
  app.disable('x-powered-by');
  app.use(healthRoutes(pool));
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
