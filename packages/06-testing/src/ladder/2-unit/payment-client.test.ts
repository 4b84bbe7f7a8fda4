import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { createPaymentClient } from '../../app/outside/payment-client.ts';

const payments = createPaymentClient({
  url: 'http://pay.example',
  key: 'secret-key',
});
const charge = { orderId: 'order-1', cents: 1_999, card: 'tok_ok' };
const broken = new TypeError('fetch failed');
const paid = async () =>
  new Response('{"paymentId":"pay_1"}', { status: 201 });

let fetch: jest.SpiedFunction<typeof globalThis.fetch>;

beforeEach(() => {
  jest.useFakeTimers();
  fetch = jest.spyOn(globalThis, 'fetch');
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('charge', () => {
  it('asks once, with the order as its key', async () => {
    fetch.mockImplementation(paid);

    await expect(payments.charge(charge)).resolves.toBe('pay_1');

    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(url).toBe('http://pay.example/charges');
    expect(init).toMatchObject({
      method: 'POST',
      headers: {
        Authorization: 'Bearer secret-key',
        'Content-Type': 'application/json',
        'Idempotency-Key': 'order-1',
      },
      body: '{"cents":1999,"card":"tok_ok"}',
    });
  });

  it('tries a broken connection again, with the same key', async () => {
    fetch.mockRejectedValueOnce(broken).mockImplementation(paid);

    const charging = payments.charge(charge);
    await jest.advanceTimersByTimeAsync(49);
    expect(fetch).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);

    await expect(charging).resolves.toBe('pay_1');
    const [first, second] = fetch.mock.calls;
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(second?.[1]?.headers).toEqual(first?.[1]?.headers);
  });

  it('does not try a third time', async () => {
    fetch.mockRejectedValue(broken);

    const failed = expect(
      payments.charge(charge),
    ).rejects.toMatchObject({
      code: 'PAYMENT_PROVIDER',
    });
    await jest.advanceTimersByTimeAsync(50);
    await failed;

    expect(fetch).toHaveBeenCalledTimes(2);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops waiting after two seconds', async () => {
    fetch.mockImplementation(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          const signal = init?.signal;
          signal?.addEventListener('abort', () => reject(broken));
        }),
    );

    const failed = expect(
      payments.charge(charge),
    ).rejects.toMatchObject({
      code: 'PAYMENT_TIMEOUT',
    });
    await jest.advanceTimersByTimeAsync(2_000);
    await failed;

    expect(fetch).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    [402, '{"declined":true}', 'PAYMENT_DECLINED'],
    [400, '{}', 'PAYMENT_PROVIDER'],
    [401, '{"detail":"wrong key"}', 'PAYMENT_PROVIDER'],
    [500, '{"paymentId":"pay_1"}', 'PAYMENT_PROVIDER'],
    [201, '<html>', 'PAYMENT_PROVIDER'],
    [201, '{}', 'PAYMENT_PROVIDER'],
    [201, '{"paymentId":""}', 'PAYMENT_PROVIDER'],
    [201, 'null', 'PAYMENT_PROVIDER'],
  ])('takes %d and %s for %s', async (status, text, code) => {
    fetch.mockResolvedValue(new Response(text, { status }));

    await expect(payments.charge(charge)).rejects.toMatchObject({
      code,
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('cancel', () => {
  it('names the order', async () => {
    fetch.mockResolvedValue(new Response(null, { status: 204 }));

    await payments.cancel('order-1');

    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('http://pay.example/charges/order-1');
    expect(init).toMatchObject({
      method: 'DELETE',
      headers: { Authorization: 'Bearer secret-key' },
    });
  });

  it('fails when the provider does', async () => {
    fetch.mockResolvedValue(new Response(null, { status: 500 }));

    await expect(payments.cancel('order-1')).rejects.toMatchObject({
      code: 'PAYMENT_PROVIDER',
    });
  });
});
