// The scripts and styles of the pages: listed files, nothing else.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const folder = fileURLToPath(new URL('../../public/', import.meta.url));

export function assetRoutes(): Router {
  const listed = new Set(readdirSync(folder));
  const router = express.Router();
  router.get('/assets/:name', (request, response, next) => {
    const { name } = request.params;
    if (!listed.has(name)) return next();
    response.sendFile(name, { root: folder, cacheControl: false });
  });
  return router;
}
