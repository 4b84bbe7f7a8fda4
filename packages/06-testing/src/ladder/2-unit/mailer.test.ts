// Stubs and spies: what the mailer would send, without a network.

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createMailer } from '../../app/outside/mailer.ts';
import {
  confirmationMail,
  welcomeMail,
} from '../../app/outside/mails.ts';

const ada = { email: 'ada@shop.example', name: 'Ada' };
const mail = { to: ada.email, subject: 'Hello', text: 'Hello Ada' };
const mailer = createMailer({ url: 'http://mail.example' });

afterEach(() => {
  jest.restoreAllMocks();
});

function stubFetch(status: number) {
  return jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(null, { status }));
}

describe('the mailer', () => {
  it('sends one mail, once', async () => {
    const fetch = stubFetch(202);

    await mailer.send(mail);

    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(url).toBe('http://mail.example/messages');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(init?.body as string)).toEqual(mail);
  });

  it.each([200, 400, 429, 500])('fails at a %d', async (status) => {
    stubFetch(status);

    await expect(mailer.send(mail)).rejects.toMatchObject({
      code: 'MAIL_FAILED',
    });
  });

  it('keeps the cause when the network fails', async () => {
    const cause = new TypeError('fetch failed');
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(cause);

    await expect(mailer.send(mail)).rejects.toMatchObject({
      code: 'MAIL_FAILED',
      cause,
    });
  });
});

describe('the mails', () => {
  it('welcome a new customer', () => {
    expect(welcomeMail(ada)).toEqual({
      to: 'ada@shop.example',
      subject: 'Welcome',
      text: 'Hello Ada, your account is ready.',
    });
  });

  it('confirm an order, with its prices', () => {
    const order = {
      ...{ id: 'order-1', userId: 'user-1', createdAt: new Date(0) },
      lines: [
        { sku: 'a', name: 'Desk lamp', quantity: 2, unitCents: 4_990 },
        { sku: 'b', name: 'Kettle', quantity: 1, unitCents: 3_450 },
      ],
      ...{ subtotalCents: 13_430, taxCents: 695, totalCents: 14_125 },
    };

    expect(confirmationMail(ada, order)).toEqual({
      to: 'ada@shop.example',
      subject: 'Your order order-1',
      text:
        'Thank you, Ada.\n2 x Desk lamp: 99.80\n1 x Kettle: 34.50\n' +
        'Tax: 6.95\nTotal: 141.25',
    });
  });
});
