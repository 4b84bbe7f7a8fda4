// Bugs in reading the text of an order.

import type { Bug } from './mutant.ts';

export const orderText: Bug[] = [
  {
    name: 'zero-pieces-parse',
    noticedBy: '2-unit',
    sentence: 'an order of 0 pieces is accepted',
    cost: 'Orders of nothing: a charge of nothing fails at the provider, and a person has to find out why.',
    hint: 'The smallest quantity that is allowed, and the one below.',
    file: 'app/orders/order-lines.ts',
    find: 'quantity < 1 ||',
    replace: 'quantity < 0 ||',
  },
  {
    name: 'trailing-space-refused',
    noticedBy: '2-unit',
    sentence: 'a line that ends in a space is refused',
    cost: 'A customer pastes an order from a mail, and gets an error about a character that nobody can see.',
    hint: 'White space where a person does not see it.',
    file: 'app/orders/order-lines.ts',
    find: 'raw.trim()',
    replace: 'raw.trimStart()',
  },
  {
    name: 'repeated-product-overwrites',
    noticedBy: '2-unit',
    sentence: 'of a product ordered twice only the last line counts',
    cost: 'The customer orders two lamps and three lamps, and gets three. The mail says five.',
    hint: 'One product on two lines of an order.',
    file: 'app/orders/order-lines.ts',
    find: '(quantities.get(sku) ?? 0) + quantity',
    replace: 'quantity',
  },
  {
    name: 'negative-quantity-in-json',
    noticedBy: '2-unit',
    sentence: 'JSON may order a negative quantity',
    cost: 'Each such order puts pieces into stock, and the error is a 500 at three in the morning.',
    hint: 'The same limits, on the other way to send an order.',
    file: 'app/orders/order-body.ts',
    find: 'z.int().min(1).max(maxQuantity)',
    replace: 'z.int().max(maxQuantity)',
  },
  {
    name: 'lower-case-of-the-locale',
    noticedBy: '4-properties',
    live: true,
    sentence:
      'a code in capitals is read as in Turkish, where i has no dot',
    cost: 'Orders in capitals fail for every product with an I in its code, but only on servers that are set up for Turkey.',
    hint: 'Any code, in any mixture of capitals and small letters.',
    file: 'app/orders/order-lines.ts',
    find: 'name.toLowerCase()',
    replace: "name.toLocaleLowerCase('tr')",
  },
  {
    name: 'codes-with-an-x',
    noticedBy: '4-properties',
    live: true,
    sentence: 'a code with an x in it is cut at the x',
    cost: 'Customers cannot order boxes and axes. The developer who wrote the examples thought of lamps.',
    hint: 'Codes of every kind, not only the one of the example.',
    file: 'app/orders/order-lines.ts',
    find: String.raw`(\S+)$/iu`,
    replace: String.raw`(\S+?)(?:x\S*)?$/iu`,
  },
];
