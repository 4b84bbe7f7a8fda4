// Streams a student's own CSV to the disk, for a report on it.

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
      } finally {
        // What is left is dropped until the client has read the answer,
        // or `serve` cuts the connection.
        req.resume();
      }
    }),
  );

  return router;
}
