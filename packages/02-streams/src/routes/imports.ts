// A student's own CSV, streamed to the disk to be reported on.

import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { Router } from 'express';
import type { AppDependencies } from '../app.ts';
import { receiveFile } from '../receive-file.ts';
import { whileConnected } from '../while-connected.ts';

export function importRoutes(dependencies: AppDependencies): Router {
  const { imports, maxUploadBytes: maxBytes } = dependencies;
  const router = Router();

  router.post(
    '/',
    whileConnected(dependencies, async ({ req, res, signal }) => {
      const receive = (path: string) =>
        receiveFile(req, { path, maxBytes, signal });
      try {
        const stored = await imports.add(receive);
        res.location(`/report?import=${stored.id}`);
        res.status(201).json(stored);
      } catch (error) {
        await discardRest(req, maxBytes, signal);
        throw error;
      }
    }),
  );

  return router;
}

/**
 * A client reads the answer once it has sent everything; were the
 * connection closed before, it would never learn why. So the rest is
 * read, and goes nowhere; after `maxBytes` of it, patience ends.
 */
async function discardRest(
  req: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<void> {
  let left = maxBytes;
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) req.destroy();
  });
  await finished(req, { signal }).catch(() => {});
}
