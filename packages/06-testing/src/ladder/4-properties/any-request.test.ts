// Properties of a whole API: every answer to a random request is in
// the OpenAPI document, so it is never a 500.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { breaches, mayBeSent } from '../support/contract.ts';
import { createUser, type SignedInUser } from '../support/factories.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';
import { sameExamples } from '../support/same-examples.ts';

sameExamples();

let shop: TestApp;
let ada: SignedInUser;

beforeAll(async () => {
  shop = await openTestApp();
  ada = await createUser(shop);
});
afterAll(() => shop.close());

/** Characters that have broken something somewhere. */
const odd = fc.constantFrom('\0', '\n', ' ', '"', "'", '%', 'é', '😀');
/** Any of Unicode, also half of a surrogate pair. */
const anyOne = fc
  .nat(0x10ffff)
  .map((code) => String.fromCodePoint(code));
const text = fc.oneof(
  fc.string({ unit: fc.oneof(odd, fc.constant('a')), maxLength: 8 }),
  fc.string({ unit: anyOne, maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 1 }));
const sku = fc.oneof(fc.constantFrom('coffee-05', 'tent-03'), text);
const quantity = fc.oneof(fc.integer({ min: -1, max: 120 }), anything);
const lines = fc.array(fc.record({ sku, quantity }), { maxLength: 3 });
const email = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat().map((n) => `user-${n}@shop.example`),
  },
  fc.emailAddress(),
  text,
);
const password = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 10 }) },
  anything,
);
const name = fc.oneof({ weight: 4, arbitrary: text }, anything);
const card = fc.constantFrom('tok_ok', 'tok_declined', 'tok_error', '');
const order = { lines, text: fc.oneof(text, fc.constant('1xlamp-01')) };

/** Fields may be missing, or of any type. */
const fields = (known: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record(known) },
    fc.record(known, { requiredKeys: [] }),
    anything,
  );

it.each([
  ['/api/users', fields({ email, name, password })],
  ['/api/login', fields({ email, password })],
  ['/api/orders', fields({ ...order, card })],
])('POST %s keeps to the contract', async (path, bodies) => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const response = await request(shop.server)
        .post(path)
        .set(ada.auth)
        .type('json')
        .send(JSON.stringify(body));

      expect(breaches('POST', path, response)).toEqual([]);
      if (response.status < 300) {
        expect(mayBeSent(path, body)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

it('GET /api/orders keeps to the contract', async () => {
  const value = fc.oneof(fc.integer(), text);
  const query = fc.record(
    { page: value, limit: value },
    { requiredKeys: [] },
  );

  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const path = '/api/orders';
      const response = await request(shop.server)
        .get(path)
        .set(ada.auth)
        .query(asked);

      expect(breaches('GET', path, response)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
