// Your version. `pnpm --filter 03-error-handling exercise` runs the
// behaviours against it; make them pass from the top. Start from any
// rung of `src/ladder/`, or from the interface in `src/app.ts`.
//
// A supervisor runs it, as it does the top rung. What it cannot do for
// you is to notice a crash, and to answer who waits.

import express from 'express';
import type { App, Dependencies } from '../src/app.ts';

export function createApp({ failures = {} }: Dependencies): App {
  const app = express();
  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok', pid: process.pid });
  });
  for (const [name, fail] of Object.entries(failures)) {
    app.get(`/debug/${name}`, async (_req, res) => {
      await fail(res);
      res.status(202).json({ provoked: name });
    });
  }
  return { handler: app };
}
