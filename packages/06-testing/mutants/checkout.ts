// Bugs between the basket and the bank.

import type { Mutant } from './mutant.ts';

export const checkout: Mutant[] = [
  {
    name: 'last-item-sold-twice',
    sentence:
      'stock is read, then written: two orders get the last piece',
    cost: 'At each sale some customers pay for what is not there: refunds, apologies, a bad name.',
    hint: 'Orders of the last piece, more than one, at the same time.',
    file: 'stock.ts',
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
    sentence: 'a failed order is committed, not rolled back',
    cost: 'Each declined card takes goods out of stock, until the shop is sold out with full shelves.',
    hint: 'The stock after an order whose payment failed.',
    file: 'transaction.ts',
    find: "client.query('ROLLBACK')",
    replace: "client.query('COMMIT')",
  },
  {
    name: 'no-idempotency-key',
    sentence: 'a charge that is tried again has a new idempotency key',
    cost: 'Whenever a connection breaks, the customer pays twice.',
    hint: 'What the two tries of one charge have in common.',
    file: 'payment-client.ts',
    find: "'Idempotency-Key': orderId,",
    replace: "'Idempotency-Key': crypto.randomUUID(),",
  },
  {
    name: 'provider-timeout-ignored',
    sentence: 'a payment provider that hangs is waited for without end',
    cost: 'When the provider is slow, each order holds a connection and its locks: soon nothing is answered at all.',
    hint: 'An order while the provider does not answer.',
    file: 'payment-client.ts',
    find: 'body: JSON.stringify({ cents, card }),\n          signal,',
    replace: 'body: JSON.stringify({ cents, card }),',
  },
  {
    name: 'lost-answer-keeps-the-money',
    sentence: 'a charge whose answer is lost is not given back',
    cost: 'The customer paid, there is no order, and neither side knows: found in the yearly accounts.',
    hint: 'What the provider holds after an order that failed without an answer.',
    file: 'checkout.ts',
    find: 'if (mayBeCharged && !declined) {',
    replace: 'if (!mayBeCharged && !declined) {',
  },
  {
    name: 'confirmation-sent-twice',
    sentence: 'an order is confirmed by two mails',
    cost: '"Was I charged twice?", asked of the service desk by everybody who orders.',
    hint: 'How many mails there are after one order.',
    file: 'checkout.ts',
    find: 'await parts.mailer.send(mail).catch(parts.onError);',
    replace:
      'await parts.mailer.send(mail).then(() => parts.mailer.send(mail)).catch(parts.onError);',
  },
  {
    name: 'charged-in-dollars',
    sentence: 'the card is charged a hundredth of the price',
    cost: 'Orders are right, mails are right, and one percent of the money arrives.',
    hint: 'What the provider was told to take, beside what the order says.',
    file: 'checkout.ts',
    find: 'const cents = order.totalCents;',
    replace: 'const cents = Math.round(order.totalCents / 100);',
  },
];
