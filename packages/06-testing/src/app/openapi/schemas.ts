// The shapes of bodies, as JSON Schema 2020-12. Written by hand and not
// derived from the code: when code and contract differ, a test notices.

const text = { type: 'string', minLength: 1 } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const email = { type: 'string', format: 'email' } as const;
const date = { type: 'string', format: 'date' } as const;
const dateTime = { type: 'string', format: 'date-time' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const positive = { type: 'integer', minimum: 1 } as const;
const sku = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 40,
} as const;

type Properties = Record<string, object>;

/** All properties are required, unless `optional`; no others. */
function closed(properties: Properties, optional: Properties = {}) {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

export function ref(name: keyof typeof schemas) {
  return { $ref: `#/components/schemas/${name}` };
}

function listOf(items: object) {
  return { type: 'array', items };
}

const orderItem = { sku, quantity: positive };
const orderSums = {
  subtotalCents: count,
  taxCents: count,
  totalCents: count,
};
const fieldError = closed({ field: text, message: text });

export const schemas = {
  Health: closed({ status: { enum: ['ok', 'unavailable'] } }),
  Contract: { type: 'object' },
  Problem: closed(
    {
      type: { const: 'about:blank' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text,
    },
    { errors: listOf(fieldError) },
  ),
  NewUser: closed({
    email,
    name: { type: 'string', minLength: 1, maxLength: 100 },
    password: { type: 'string', minLength: 10, maxLength: 200 },
  }),
  User: closed({
    id: uuid,
    email,
    name: text,
    role: { enum: ['customer', 'admin'] },
    taxExempt: { type: 'boolean' },
  }),
  Credentials: closed({ email, password: { type: 'string' } }),
  Token: closed({
    token: {
      type: 'string',
      pattern: String.raw`^[\w-]+(\.[\w-]+){2}$`,
    },
    tokenType: { const: 'Bearer' },
    expiresInSeconds: positive,
  }),
  Product: closed({
    sku,
    name: text,
    category: text,
    priceCents: positive,
    stock: count,
  }),
  ProductList: closed({
    items: listOf({ $ref: '#/components/schemas/Product' }),
  }),
  Stock: closed({
    stock: { type: 'integer', minimum: 0, maximum: 1_000_000 },
  }),
  NewOrder: closed(
    { card: { type: 'string', pattern: '^tok_[a-z_]{1,20}$' } },
    {
      lines: listOf(closed(orderItem)),
      text: { type: 'string', maxLength: 2000 },
    },
  ),
  Order: closed({
    id: uuid,
    userId: uuid,
    createdAt: dateTime,
    lines: listOf(
      closed({ ...orderItem, name: text, unitCents: positive }),
    ),
    ...orderSums,
  }),
  OrderPage: closed({
    page: positive,
    limit: { type: 'integer', minimum: 1, maximum: 100 },
    total: count,
    pages: positive,
    items: listOf({ $ref: '#/components/schemas/Order' }),
  }),
  SalesReport: closed({
    from: date,
    to: date,
    orders: count,
    ...orderSums,
  }),
};
