// Every request that a client may send, and every answer to it.

import {
  inPath,
  inQuery,
  operation,
  type Operation,
} from './operation.ts';

const signedIn = true;
const wholeNumber = { type: 'integer', minimum: 1 };
const day = { type: 'string', format: 'date' };

export const paths: Record<string, Record<string, Operation>> = {
  '/healthz': {
    get: operation('getHealth', {
      answers: { 200: 'Health', 503: 'Health' },
    }),
  },
  '/openapi.json': {
    get: operation('getContract', { answers: { 200: 'Contract' } }),
  },
  '/api/users': {
    post: operation('signUp', {
      body: 'NewUser',
      answers: { 201: 'User' },
      problems: [400, 409, 413, 415, 503],
    }),
  },
  '/api/users/{id}': {
    get: operation('getUser', {
      signedIn,
      parameters: [inPath('id')],
      answers: { 200: 'User' },
      problems: [400, 401, 404, 503],
    }),
  },
  '/api/me': {
    get: operation('getMe', {
      signedIn,
      answers: { 200: 'User' },
      problems: [401, 503],
    }),
  },
  '/api/login': {
    post: operation('logIn', {
      body: 'Credentials',
      answers: { 200: 'Token' },
      problems: [400, 401, 413, 415, 503],
    }),
  },
  '/api/products': {
    get: operation('listProducts', {
      answers: { 200: 'ProductList' },
      problems: [503],
    }),
  },
  '/api/products/{sku}/stock': {
    put: operation('setStock', {
      signedIn,
      parameters: [inPath('sku')],
      body: 'Stock',
      answers: { 200: 'Product' },
      problems: [400, 401, 403, 404, 413, 415, 503],
    }),
  },
  '/api/orders': {
    get: operation('listOrders', {
      signedIn,
      parameters: [
        inQuery('page', wholeNumber, false),
        inQuery('limit', wholeNumber, false),
      ],
      answers: { 200: 'OrderPage' },
      problems: [400, 401, 503],
    }),
    post: operation('placeOrder', {
      signedIn,
      body: 'NewOrder',
      answers: { 201: 'Order' },
      problems: [400, 401, 402, 409, 413, 415, 422, 502, 503, 504],
    }),
  },
  '/api/orders/{id}': {
    get: operation('getOrder', {
      signedIn,
      parameters: [inPath('id')],
      answers: { 200: 'Order' },
      problems: [400, 401, 404, 503],
    }),
  },
  '/api/reports/sales': {
    get: operation('reportSales', {
      signedIn,
      parameters: [
        inQuery('from', day, true),
        inQuery('to', day, true),
      ],
      answers: { 200: 'SalesReport' },
      problems: [400, 401, 403, 503],
    }),
  },
};
