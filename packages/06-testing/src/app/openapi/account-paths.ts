// The contract of signing up and signing in.

import {
  answer,
  body,
  inPath,
  type Operation,
  problems,
  signedIn,
} from './operation.ts';
import { ref } from './schemas.ts';

export const accountPaths: Record<string, Record<string, Operation>> = {
  '/api/users': {
    post: {
      operationId: 'signUp',
      requestBody: body('NewUser'),
      responses: {
        ...answer(201, 'The new account', ref('User')),
        ...problems(400, 409, 413, 415),
      },
    },
  },
  '/api/users/{id}': {
    get: {
      operationId: 'getUser',
      security: signedIn,
      parameters: [inPath('id')],
      responses: {
        ...answer(200, 'An account that you may see', ref('User')),
        ...problems(400, 401, 404),
      },
    },
  },
  '/api/me': {
    get: {
      operationId: 'getMe',
      security: signedIn,
      responses: {
        ...answer(200, 'Your account', ref('User')),
        ...problems(401),
      },
    },
  },
  '/api/login': {
    post: {
      operationId: 'logIn',
      requestBody: body('Credentials'),
      responses: {
        ...answer(200, 'A token', ref('Token')),
        ...problems(400, 401, 413, 415),
      },
    },
  },
};
