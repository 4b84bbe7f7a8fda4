// Bugs in reading what was ordered.

import type { Mutant } from './mutant.ts';

export const orderText: Mutant[] = [
  {
    name: 'zero-pieces-parse',
    sentence: 'an order of 0 pieces is accepted',
    cost: 'Orders over nothing: a charge of nothing fails at the provider, and a person has to find out why.',
    hint: 'The smallest quantity that is a quantity, and the one below.',
    file: 'order-lines.ts',
    find: 'quantity < 1 ||',
    replace: 'quantity < 0 ||',
  },
  {
    name: 'trailing-space-refused',
    sentence: 'a line that ends in a space is refused',
    cost: 'Whoever pastes an order from a mail gets an error about a character that nobody can see.',
    hint: 'White space where a person does not see it.',
    file: 'order-lines.ts',
    find: 'raw.trim()',
    replace: 'raw.trimStart()',
  },
  {
    name: 'repeated-product-overwrites',
    sentence: 'of a product ordered twice only the last line counts',
    cost: 'Two and three lamps arrive as three. The customer has a mail that says five.',
    hint: 'One product on two lines of an order.',
    file: 'order-lines.ts',
    find: '(quantities.get(sku) ?? 0) + quantity',
    replace: 'quantity',
  },
  {
    name: 'negative-quantity-in-json',
    sentence: 'JSON may order a negative quantity',
    cost: 'What is left in stock grows with each such order, and the error is a 500 at three in the morning.',
    hint: 'The same limits, on the other way to send an order.',
    file: 'order-body.ts',
    find: 'z.int().min(1).max(maxQuantity)',
    replace: 'z.int().max(maxQuantity)',
  },
  {
    name: 'lower-case-of-the-locale',
    sentence:
      'a code in capitals is read as in Turkish, where i has no dot',
    cost: 'Orders in capitals fail for every product with an I in its code, on servers that are set up in one country only.',
    hint: 'Any code, in any mixture of capitals and small letters.',
    file: 'order-lines.ts',
    find: 'name.toLowerCase()',
    replace: "name.toLocaleLowerCase('tr')",
  },
  {
    name: 'codes-with-an-x',
    sentence: 'a code with an x in it is cut at the x',
    cost: 'Boxes and axes cannot be ordered. Whoever wrote the examples sold lamps.',
    hint: 'Codes of every kind, not only the one of the example.',
    file: 'order-lines.ts',
    find: String.raw`(\S+)$/iu`,
    replace: String.raw`(\S+?)(?:x\S*)?$/iu`,
  },
];
