// A `try` in every route. The client reads the error's own message.

import express from 'express';
import type { CreateApp } from './shop.ts';

export const createApp: CreateApp = (shop) => {
  const app = express();
  app.use(express.json({ limit: '10kb' }));
  for (const route of shop.routes(shop.charge)) {
    // #region scattered
    // Most programs repeat this in every route. Here it is a loop, so
    // that all rungs have one interface.
    app[route.method](route.path, async (req, res) => {
      try {
        if (route.body) req.body = route.body.parse(req.body);
        await route.handle(req, res);
      } catch (err) {
        res.status(500).send((err as Error).message);
      }
    });
    // #endregion
  }
  return app;
};
