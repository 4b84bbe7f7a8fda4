// Streams a student's own CSV to the disk, for a report on it.

import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { Router } from 'express';
import {
  type ConnectionNeeds,
  whileConnected,
} from '../../beyond/disconnect/while-connected.ts';
import type { ImportStore } from '../../beyond/upload/import-store.ts';
import { receiveFile } from '../../beyond/upload/receive-file.ts';

export interface ImportNeeds extends ConnectionNeeds {
  imports: ImportStore;
  /** The largest file that may be imported. */
  maxUploadBytes: number;
}

export function importRoutes(needs: ImportNeeds): Router {
  const { imports, maxUploadBytes: maxBytes } = needs;
  const router = Router();

  router.post(
    '/',
    whileConnected(needs, async ({ req, res, signal }) => {
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
 * Many clients read the response only after they have sent everything.
 * So the server reads the rest and drops it, up to `maxBytes`; then it
 * closes the connection.
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
