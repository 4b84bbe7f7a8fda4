// We answer with the words of our own errors only. Any other error is
// unexpected: the client learns nothing, the log says everything.

import express, { type ErrorRequestHandler } from 'express';
import { AppError } from './app-error.ts';
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
  app.use(answerError);
  return app;
};

// #region typed
// Express counts the parameters: a middleware with four takes errors.
const answerError: ErrorRequestHandler = (
  thrown: Error,
  _req,
  res,
  _next,
) => {
  console.error(thrown);
  const isExpected = thrown.name === 'AppError';
  const error = isExpected ? thrown : new AppError('UNEXPECTED');
  const { statusCode, code, message } = error as AppError;
  res.status(statusCode).json({ code, message });
};
// #endregion
