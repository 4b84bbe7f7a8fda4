// Provokes every answer in the OpenAPI document, and compares it with
// the document: status, headers and body.

import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals';
import request, { type Response, type Test } from 'supertest';
import { createApp } from '../../app/app.ts';
import { connectDatabase } from '../../app/database/database.ts';
import { openApiDocument } from '../../app/openapi/openapi.ts';
import { ref } from '../../app/openapi/schemas.ts';
import {
  breaches,
  documentedAnswers,
  documentedMethods,
  documentedPaths,
  mistakes,
} from '../support/contract.ts';
import {
  createOrder,
  createProduct,
  createUser,
  password,
  type SignedInUser,
  uniqueName,
} from '../support/factories.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;
/** For the one answer that needs a provider that does not answer. */
let hasty: TestApp;
let ada: SignedInUser;
let admin: SignedInUser;

beforeAll(async () => {
  [shop, hasty] = await Promise.all([
    openTestApp(),
    openTestApp({ paymentTimeoutMs: 300 }),
  ]);
  ada = await createUser(shop);
  admin = await createUser(shop, { role: 'admin' });
});
afterAll(() => Promise.all([shop.close(), hasty.close()]));

const noId = '00000000-0000-4000-8000-000000000000';
const tooLong = 'x'.repeat(20_000);
const credentials = () => ({ email: ada.email, password });
const newUser = () => {
  const name = uniqueName('user');
  return { email: `${name}@shop.example`, name, password };
};
const orderOf = (card: string, text = '1 x coffee-05') => ({
  ...{ text, card },
});

const get = (path: string) => request(shop.server).get(path);
const post = (path: string) => request(shop.server).post(path);
const put = (path: string) => request(shop.server).put(path);
const asAda = (test: Test) => test.set(ada.auth);
const asAdmin = (test: Test) => test.set(admin.auth);
const order = (card: string, text?: string) =>
  asAda(post('/api/orders')).send(orderOf(card, text));
const setStock = (sku: string) =>
  asAdmin(put(`/api/products/${sku}/stock`));
const report = (query: string) => get(`/api/reports/sales${query}`);
const year = '?from=2026-01-01&to=2027-01-01';

/** How to provoke each answer. */
const ways: Record<string, () => PromiseLike<Response>> = {
  'GET /healthz 200': () => get('/healthz'),
  'GET /openapi.json 200': () => get('/openapi.json'),
  'POST /api/users 201': () => post('/api/users').send(newUser()),
  'POST /api/users 400': () => post('/api/users').send({}),
  'POST /api/users 409': () =>
    post('/api/users').send({ ...newUser(), email: ada.email }),
  'POST /api/users 413': () => post('/api/users').send({ tooLong }),
  'POST /api/users 415': () => post('/api/users'),
  'GET /api/users/{id} 200': () => asAda(get(`/api/users/${ada.id}`)),
  'GET /api/users/{id} 400': () => asAda(get('/api/users/1')),
  'GET /api/users/{id} 401': () => get(`/api/users/${ada.id}`),
  'GET /api/users/{id} 404': () => asAda(get(`/api/users/${noId}`)),
  'GET /api/me 200': () => asAda(get('/api/me')),
  'GET /api/me 401': () => get('/api/me'),
  'POST /api/login 200': () => post('/api/login').send(credentials()),
  'POST /api/login 400': () => post('/api/login').send({}),
  'POST /api/login 401': () =>
    post('/api/login').send({ ...credentials(), password: 'no' }),
  'POST /api/login 413': () => post('/api/login').send({ tooLong }),
  'POST /api/login 415': () => post('/api/login'),
  'GET /api/products 200': () => get('/api/products'),
  'PUT /api/products/{sku}/stock 200': async () => {
    const { sku } = await createProduct(shop);
    return setStock(sku).send({ stock: 3 });
  },
  'PUT /api/products/{sku}/stock 400': () => setStock('a').send({}),
  'PUT /api/products/{sku}/stock 401': () =>
    put('/api/products/a/stock').send({ stock: 1 }),
  'PUT /api/products/{sku}/stock 403': () =>
    asAda(put('/api/products/a/stock')).send({ stock: 1 }),
  'PUT /api/products/{sku}/stock 404': () =>
    setStock('no-such-thing').send({ stock: 1 }),
  'PUT /api/products/{sku}/stock 413': () =>
    setStock('a').send({ tooLong }),
  'PUT /api/products/{sku}/stock 415': () => setStock('a'),
  'GET /api/orders 200': async () => {
    await createOrder(shop, ada);
    return asAda(get('/api/orders'));
  },
  'GET /api/orders 400': () => asAda(get('/api/orders?page=0')),
  'GET /api/orders 401': () => get('/api/orders'),
  'POST /api/orders 201': () => order('tok_ok'),
  'POST /api/orders 400': () => order('tok_ok', 'coffee, please'),
  'POST /api/orders 401': () => post('/api/orders').send({}),
  'POST /api/orders 402': () => order('tok_declined'),
  'POST /api/orders 409': () => order('tok_ok', '99 x tent-03'),
  'POST /api/orders 413': () =>
    asAda(post('/api/orders')).send({ tooLong }),
  'POST /api/orders 415': () => asAda(post('/api/orders')),
  'POST /api/orders 422': () => order('tok_ok', '1 x no-such-thing'),
  'POST /api/orders 502': () => order('tok_malformed'),
  'POST /api/orders 504': async () => {
    const { auth } = await createUser(hasty);
    return request(hasty.server)
      .post('/api/orders')
      .set(auth)
      .timeout(20_000)
      .send(orderOf('tok_slow'));
  },
  'GET /api/orders/{id} 200': async () => {
    const { body } = await order('tok_ok');
    return asAda(get(`/api/orders/${body.id}`));
  },
  'GET /api/orders/{id} 400': () => asAda(get('/api/orders/1')),
  'GET /api/orders/{id} 401': () => get(`/api/orders/${noId}`),
  'GET /api/orders/{id} 404': () => asAda(get(`/api/orders/${noId}`)),
  'GET /api/reports/sales 200': () => asAdmin(report(year)),
  'GET /api/reports/sales 400': () => asAdmin(report('')),
  'GET /api/reports/sales 401': () => report(year),
  'GET /api/reports/sales 403': () => asAda(report(year)),
};

for (const name of documentedAnswers) {
  if (name.endsWith(' 503')) ways[name] = () => withoutDatabase(name);
}

async function withoutDatabase(name: string): Promise<Response> {
  const [method = '', path = ''] = name.split(' ');
  const nowhere = 'postgres://127.0.0.1:1/nowhere';
  const pool = connectDatabase(nowhere, 'nowhere');
  const app = createApp({ ...shop, onError() {}, pool });
  const url = path.replace('{id}', noId).replace('{sku}', 'a');
  const body = path === '/api/login' ? credentials() : newUser();
  const asked = request(app);
  if (method === 'GET') return asAda(asked.get(url));
  const test = method === 'PUT' ? asked.put(url) : asked.post(url);
  return asAda(test).send(body);
}

describe('the contract', () => {
  it.each(Object.entries(ways))('holds for %s', async (name, ask) => {
    const [method = '', path = '', status] = name.split(' ');

    const response = await ask();

    expect(response.status).toBe(Number(status));
    expect(breaches(method, path, response)).toEqual([]);
  });

  it('has no answer that is missing here', () => {
    expect(Object.keys(ways).toSorted()).toEqual(
      documentedAnswers.toSorted(),
    );
  });

  it.each(documentedPaths)('has the methods of %s', async (path) => {
    const url = path.replace('{id}', noId).replace('{sku}', 'a');

    const response = await asAda(request(shop.server).delete(url));

    const { status, type, headers, body } = response;
    expect(status).toBe(405);
    expect(headers['allow']).toBe(documentedMethods(path));
    expect(type).toBe('application/problem+json');
    expect(mistakes(ref('Problem'), body)).toEqual([]);
  });

  it('is served at /openapi.json', async () => {
    const { body } = await get('/openapi.json');

    expect(body).toEqual(openApiDocument);
  });
});
