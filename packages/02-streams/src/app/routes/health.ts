// The server's memory, how many streams are in flight, and how far
// their files were read.

import { Router } from 'express';

export interface HealthNeeds {
  inFlight: { readonly count: number };
  files: { readonly bytesRead: number };
}

export function healthRoutes({ inFlight, files }: HealthNeeds): Router {
  const router = Router();

  router.get('/', (_req, res) => {
    const rssMb = Math.round(process.memoryUsage.rss() / 1_000_000);
    const { count: streams } = inFlight;
    const readMb = Math.round(files.bytesRead / 100_000) / 10;
    res
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', rssMb, streams, readMb });
  });

  return router;
}
