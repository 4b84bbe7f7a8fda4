import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from '@jest/globals';
import {
  type MailProvider,
  type MailProviderOptions,
  startMailProvider,
} from '../src/fakes/mail-provider.ts';
import { Mailer } from '../src/app/mailer.ts';

const mail = {
  to: 'a@example.com',
  subject: 'Hi',
  text: 'Hi',
  key: 'k',
};
let provider: MailProvider;
const { signal } = new AbortController();
const realFetch = globalThis.fetch;

afterEach(async () => {
  globalThis.fetch = realFetch;
  await provider.close();
});

async function open(options: MailProviderOptions): Promise<Mailer> {
  provider = await startMailProvider({ latencyMs: 0, ...options });
  return new Mailer(provider.url);
}

it('delivers a mail once, however often it is sent', async () => {
  const mailer = await open({ failureRate: 0 });

  await mailer.send(mail, signal);
  await mailer.send(mail, signal);
  await mailer.send({ ...mail, key: 'other' }, signal);

  expect(provider.report()).toEqual({ requests: 3, delivered: 2 });
});

it('says that the provider refused a mail', async () => {
  const mailer = await open({ failureRate: 1 });

  await expect(mailer.send(mail, signal)).rejects.toMatchObject({
    code: 'MAIL_REFUSED',
    status: 503,
  });
  expect(provider.report().delivered).toBe(0);
});

it('fails just the share that its knob says', async () => {
  const numbers = [0.29, 0.3, 0.99, 0.1];
  const random = () => numbers.shift() ?? 1;
  const mailer = await open({ failureRate: 0.3, random });

  const sent = [];
  for (let i = 0; i < 4; i += 1) {
    sent.push(
      await mailer.send(mail, signal).then(
        () => 'ok',
        () => 'failed',
      ),
    );
  }

  expect(sent).toEqual(['failed', 'ok', 'ok', 'failed']);
});

it('waits no longer than its timeout', async () => {
  await open({ latencyMs: 60_000 });
  const mailer = new Mailer(provider.url, 20);

  const name = 'TimeoutError';
  await expect(mailer.send(mail, signal)).rejects.toMatchObject({
    name,
  });
});

it('is ended by its signal', async () => {
  const mailer = await open({ latencyMs: 60_000 });
  const leaving = new AbortController();

  const sending = mailer.send(mail, leaving.signal);
  leaving.abort();

  const name = 'AbortError';
  await expect(sending).rejects.toMatchObject({ name });
});

it('keeps nothing of a mail that is sent', async () => {
  const mailer = await open({});
  const ok = async () => new Response(null, { status: 202 });
  globalThis.fetch = ok; // a mock would keep all calls
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const usedAfter = async (mails: number) => {
    for (let i = 0; i < mails; i += 1) await mailer.send(mail, signal);
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  const before = await usedAfter(2000);
  const after = await usedAfter(10_000);

  expect((after - before) / 10_000).toBeLessThan(500); // bytes
});
