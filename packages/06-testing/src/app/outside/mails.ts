// The texts of the mails.

import type { User } from '../accounts/users-store.ts';
import type { Order } from '../orders/orders-store.ts';
import type { Mail } from './mailer.ts';
import { formatCents } from './money.ts';

type Recipient = Pick<User, 'email' | 'name'>;

export function welcomeMail({ email, name }: Recipient): Mail {
  return {
    to: email,
    subject: 'Welcome',
    text: `Hello ${name}, your account is ready.`,
  };
}

export function confirmationMail(
  { email, name }: Recipient,
  { id, lines, taxCents, totalCents }: Order,
): Mail {
  const items = lines.map(
    ({ quantity, name: product, unitCents }) =>
      `${quantity} x ${product}: ${formatCents(quantity * unitCents)}`,
  );
  return {
    to: email,
    subject: `Your order ${id}`,
    text: [
      `Thank you, ${name}.`,
      ...items,
      `Tax: ${formatCents(taxCents)}`,
      `Total: ${formatCents(totalCents)}`,
    ].join('\n'),
  };
}
