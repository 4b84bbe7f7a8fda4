// One middleware answers all errors, as tutorials publish it. An error
// carries its own status.

import express, { type ErrorRequestHandler } from 'express';
import type { CreateApp } from './shop.ts';

type HttpError = Error & { statusCode?: number };

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
    throw Object.assign(new Error('Not found'), { statusCode: 404 });
  });
  app.use(answerError);
  return app;
};

// #region central
// Express counts the parameters: a middleware with four takes errors.
const answerError: ErrorRequestHandler = (
  err: HttpError,
  _req,
  res,
  _next,
) => {
  console.error(err.stack);
  res.status(err.statusCode || 500).json({
    status: 'error',
    message: err.message || 'Internal Server Error',
    stack: err.stack,
  });
};
// #endregion
