// Every error is a problem document, and an unexpected one is reported
// to the process, which decides how to go on.

import express from 'express';
import { AppError } from './app-error.ts';
import { answerErrors } from './problem.ts';
import type { CreateApp } from './shop.ts';

export const createApp: CreateApp = (shop) => {
  const app = express();
  app.use(express.json({ limit: '10kb' }));
  for (const route of shop.routes(shop.charge)) {
    app[route.method](route.path, async (req, res) => {
      if (route.body) req.body = route.body.parse(req.body);
      await route.handle(req, res);
    });
  }
  app.use(() => {
    throw new AppError('ROUTE_NOT_FOUND');
  });
  app.use(answerErrors(console.error, shop.onUnexpected));
  return app;
};
