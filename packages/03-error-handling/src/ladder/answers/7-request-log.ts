// Each request has an id. It is in the answer, and in every line of the
// log that the request leads to.

import express from 'express';
import { AppError } from './app-error.ts';
import { identify, logError } from './log.ts';
import { answerErrors } from './problem.ts';
import { readBody } from './read-body.ts';
import type { CreateApp } from './shop.ts';
import { throwsErrors, translated } from './translate.ts';

export const createApp: CreateApp = (shop) => {
  const app = express();
  // Orders change: a client needs no tag to ask whether one has.
  app.disable('etag').disable('x-powered-by');
  app.use(identify);
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
  app.use(answerErrors(logError, shop.onUnexpected));
  return app;
};
