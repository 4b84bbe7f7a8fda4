// The contract of products, orders and reports.

import {
  answer,
  body,
  inPath,
  inQuery,
  type Operation,
  problems,
  signedIn,
} from './operation.ts';
import { ref } from './schemas.ts';

const wholeNumber = { type: 'integer', minimum: 1 };
const day = { type: 'string', format: 'date' };

export const shopPaths: Record<string, Record<string, Operation>> = {
  '/api/products': {
    get: {
      operationId: 'listProducts',
      responses: answer(200, 'All products', ref('ProductList')),
    },
  },
  '/api/products/{sku}/stock': {
    put: {
      operationId: 'setStock',
      security: signedIn,
      parameters: [inPath('sku')],
      requestBody: body('Stock'),
      responses: {
        ...answer(200, 'The product', ref('Product')),
        ...problems(400, 401, 403, 404, 413, 415),
      },
    },
  },
  '/api/orders': {
    get: {
      operationId: 'listOrders',
      security: signedIn,
      parameters: [
        inQuery('page', wholeNumber),
        inQuery('limit', wholeNumber),
      ],
      responses: {
        ...answer(200, 'A page of your orders', ref('OrderPage')),
        ...problems(400, 401),
      },
    },
    post: {
      operationId: 'placeOrder',
      security: signedIn,
      requestBody: body('NewOrder'),
      responses: {
        ...answer(201, 'The order, paid', ref('Order')),
        ...problems(400, 401, 402, 409, 413, 415, 422, 502, 504),
      },
    },
  },
  '/api/orders/{id}': {
    get: {
      operationId: 'getOrder',
      security: signedIn,
      parameters: [inPath('id')],
      responses: {
        ...answer(200, 'An order that you may see', ref('Order')),
        ...problems(400, 401, 404),
      },
    },
  },
  '/api/reports/sales': {
    get: {
      operationId: 'reportSales',
      security: signedIn,
      parameters: [
        inQuery('from', day, true),
        inQuery('to', day, true),
      ],
      responses: {
        ...answer(200, 'The sales', ref('SalesReport')),
        ...problems(400, 401, 403),
      },
    },
  },
};
