// The contract of this API, an OpenAPI 3.1 document.

import { paths } from './paths.ts';
import { schemas } from './schemas.ts';

export const openApiDocument = {
  openapi: '3.1.1',
  info: { title: 'The shop of lesson 06', version: '1.0.0' },
  paths,
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas,
  },
};
