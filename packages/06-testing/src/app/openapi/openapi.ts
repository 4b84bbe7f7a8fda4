// The contract of this API, an OpenAPI 3.1 document: every request
// that a client may send, and every answer that it may get.

import { accountPaths } from './account-paths.ts';
import { answer, type Operation } from './operation.ts';
import { ref, schemas } from './schemas.ts';
import { shopPaths } from './shop-paths.ts';

const ownPaths: Record<string, Record<string, Operation>> = {
  '/healthz': {
    get: {
      operationId: 'getHealth',
      responses: {
        ...answer(200, 'The database answers', ref('Health')),
        ...answer(503, 'The database is down', ref('Health')),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'getContract',
      responses: answer(200, 'This document', { type: 'object' }),
    },
  },
};

export const openApiDocument = {
  openapi: '3.1.1',
  info: { title: 'The shop of lesson 06', version: '1.0.0' },
  paths: { ...ownPaths, ...accountPaths, ...shopPaths },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas,
  },
};
