// Bugs in what an order costs.

import type { Mutant } from './mutant.ts';

export const tax: Mutant[] = [
  {
    name: 'bracket-begins-late',
    sentence: 'the second bracket begins a cent late',
    cost: 'Too little tax on nearly every order, a cent at a time: found at the first audit, owed for all the years before.',
    hint: 'The amounts on both sides of the border of a bracket, where a cent more changes the tax.',
    file: 'tax.ts',
    find: 'upToCents: 5_000, basisPoints: 0',
    replace: 'upToCents: 5_001, basisPoints: 0',
  },
  {
    name: 'rounds-every-bracket',
    sentence: 'the tax is rounded in every bracket, not once',
    cost: 'A cent too much on some large orders: each of them a wrong invoice that the law says must be corrected.',
    hint: 'Amounts in the highest bracket, whose parts each end in half a cent.',
    file: 'tax.ts',
    find: 'parts += (ceiling - floor) * basisPoints;',
    replace:
      'parts += Math.round(((ceiling - floor) * basisPoints) / basisPointsInAll) * basisPointsInAll;',
  },
  {
    name: 'half-a-cent-down',
    sentence: 'half a cent is rounded down',
    cost: 'The shop and its tax office differ by a cent on one order in a few hundred, and the books never close.',
    hint: 'An amount whose tax ends in exactly half a cent.',
    file: 'tax.ts',
    find: 'rest * 2 >= basisPointsInAll',
    replace: 'rest * 2 > basisPointsInAll',
  },
  {
    name: 'exemption-forgotten',
    sentence: 'a customer who is exempt pays tax',
    cost: 'Every school and charity among the customers is billed too much, and wants it back with the paperwork.',
    hint: 'The tax of a customer who pays none.',
    file: 'tax.ts',
    find: 'exempt ? 0 : sumTaxable(lines, rules)',
    replace: 'sumTaxable(lines, rules)',
  },
  {
    name: 'quantity-forgotten',
    sentence: 'three pieces cost as much as one',
    cost: 'The warehouse sends three, the customer pays one. Word spreads fast.',
    hint: 'The price of a line with more than one piece.',
    file: 'price-order.ts',
    find: 'cents: quantity * unitCents,',
    replace: 'cents: unitCents,',
  },
  {
    name: 'cut-to-32-bits',
    sentence: 'the tax on a large order is cut to 32 bits',
    cost: 'From 17,000.00 on, tax is wrong, or negative. The largest customers find out first.',
    hint: 'Amounts far from the examples, held against a plainer calculation.',
    file: 'tax.ts',
    find: 'roundHalfUp(parts) }',
    replace: 'roundHalfUp(parts | 0) }',
  },
];
