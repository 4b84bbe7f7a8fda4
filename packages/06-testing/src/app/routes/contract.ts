// The OpenAPI document over HTTP.

import { Router } from 'express';
import { allow } from './method-not-allowed.ts';
import { openApiDocument } from '../openapi/openapi.ts';

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
