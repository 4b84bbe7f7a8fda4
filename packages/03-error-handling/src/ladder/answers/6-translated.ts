// Each foreign error becomes one of ours where it comes in: that of the
// provider, and whatever a handler throws.

import express from 'express';
import { AppError } from './app-error.ts';
import { answerErrors } from './problem.ts';
import { readBody } from './read-body.ts';
import type { CreateApp } from './shop.ts';
import { throwsErrors, translated } from './translate.ts';

export const createApp: CreateApp = (shop) => {
  const app = express();
  for (const route of shop.routes(translated(shop.charge))) {
    const { method, path, body, handle } = route;
    if (body) app[method](path, readBody(body));
    app[method](path, throwsErrors(handle));
    app.all(path, (_req, res) => {
      res.set('Allow', method.toUpperCase());
      throw new AppError('METHOD_NOT_ALLOWED');
    });
  }
  app.use(() => {
    throw new AppError('ROUTE_NOT_FOUND');
  });
  app.use(answerErrors(console.error, shop.onUnexpected));
  return app;
};
