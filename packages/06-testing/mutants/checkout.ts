// Bugs between the basket and the bank.

import type { Bug } from './mutant.ts';

export const checkout: Bug[] = [
  {
    name: 'last-item-sold-twice',
    noticedBy: '3-integration',
    live: true,
    sentence:
      'stock is read, then written: two orders get the last piece',
    cost: 'At each sale some customers pay for pieces that do not exist: refunds, apologies, a bad name.',
    hint: 'Orders of the last piece, more than one, at the same time.',
    file: 'app/products/stock.ts',
    find: `const { rows } = await client.query<TakenLine>(take, [
      sku,
      quantity,
    ]);`,
    replace: `const looked = await client.query<{ stock: number }>('SELECT stock FROM products WHERE sku = $1', [sku]);
    const left = (looked.rows[0]?.stock ?? 0) - quantity;
    const put = take.replace('stock = stock - $2', 'stock = ' + left).replace('stock >= $2', '$2 <= ' + (left + quantity));
    const { rows } = await client.query<TakenLine>(put, [sku, quantity]);`,
  },
  {
    name: 'no-rollback',
    noticedBy: '3-integration',
    live: true,
    sentence: 'a failed order is committed, not rolled back',
    cost: 'Each order that fails at its second product takes the first out of stock, until the shop is sold out with full shelves.',
    hint: 'The stock of one product after an order that failed at another.',
    file: 'app/database/transaction.ts',
    find: "client.query('ROLLBACK')",
    replace: "client.query('COMMIT')",
  },
  {
    name: 'no-idempotency-key',
    noticedBy: '2-unit',
    sentence: 'the second try of a charge has a new idempotency key',
    cost: 'Whenever a connection breaks, the customer pays twice.',
    hint: 'What the two tries of one charge have in common.',
    file: 'app/outside/payment-client.ts',
    find: "'Idempotency-Key': orderId,",
    replace: "'Idempotency-Key': crypto.randomUUID(),",
  },
  {
    name: 'provider-timeout-ignored',
    noticedBy: '2-unit',
    sentence:
      'the shop waits without end for a payment provider that hangs',
    cost: 'When the provider is slow, each order keeps its pieces, and its customer waits. Soon there is nothing left to sell.',
    hint: 'An order while the provider does not answer.',
    file: 'app/outside/payment-client.ts',
    find: 'body: JSON.stringify({ cents, card }),\n          signal,',
    replace: 'body: JSON.stringify({ cents, card }),',
  },
  {
    name: 'lost-answer-keeps-the-money',
    noticedBy: '2-unit',
    sentence: 'a charge whose answer is lost is not returned',
    cost: 'The customer paid, there is no order, and neither side knows. The yearly accounts show it.',
    hint: 'What the provider holds after an order that failed without an answer.',
    file: 'app/orders/cancel-order.ts',
    find: 'if (!nothingCharged) await',
    replace: 'if (nothingCharged) await',
  },
  {
    name: 'confirmation-sent-twice',
    noticedBy: '3-integration',
    live: true,
    sentence: 'an order is confirmed by two mails',
    cost: '"Was I charged twice?", every customer asks the service desk.',
    hint: 'How many mails there are after one order.',
    file: 'app/orders/checkout.ts',
    find: 'await parts.mailer.send(mail).catch(parts.onError);',
    replace:
      'await parts.mailer.send(mail).then(() => parts.mailer.send(mail)).catch(parts.onError);',
  },
  {
    name: 'charged-in-dollars',
    noticedBy: '2-unit',
    sentence: 'the card is charged a hundredth of the price',
    cost: 'Orders are right, mails are right, and one percent of the money arrives.',
    hint: 'The sum that the provider was asked for, beside the sum of the order.',
    file: 'app/orders/checkout.ts',
    find: 'const charge = { orderId: id, cents, card };',
    replace:
      'const charge = { orderId: id, cents: Math.round(cents / 100), card };',
  },
];
