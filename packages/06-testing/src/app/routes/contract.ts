// The OpenAPI document over HTTP.

import { Router } from 'express';
import { openApiDocument } from '../openapi/openapi.ts';
import { allow } from './method-not-allowed.ts';

export function contractRoutes(): Router {
  const router = Router();

  router
    .route('/openapi.json')
    .get((_req, res) => {
      res.json(openApiDocument);
    })
    .all(allow('GET'));

  return router;
}
