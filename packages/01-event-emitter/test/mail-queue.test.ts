// What is on its way is bounded, and no mail is lost in silence.

import { afterEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import request from 'supertest';
import { MailQueue } from '../src/app/mail-queue.ts';
import { Gate } from './support/gate.ts';
import {
  openTestService,
  type TestOptions,
  type TestService,
} from './support/test-service.ts';

let service: TestService | undefined;

afterEach(() => service?.close());

async function open(options: TestOptions): Promise<TestService> {
  service = await openTestService(options);
  return service;
}

function signUp(url: string, numbers: number[]) {
  const post = (n: number) =>
    request(url)
      .post('/users')
      .send({ name: 'Ada', email: `ada-${n}@example.com` });
  return Promise.all(numbers.map(post));
}

const first = Array.from({ length: 10 }, (_, i) => i);

it('refuses a signup whose mail would be one too many', async () => {
  const mail = { latencyMs: 60_000 };
  const { url } = await open({ mail, maxMails: 3 });

  const answers = await signUp(url, first);

  const accepted = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status === 503);
  expect(accepted).toHaveLength(3);
  expect(refused).toHaveLength(7);
  expect(refused[0]?.headers['retry-after']).toBe('1');
});

it('sends the mail of each signup that it accepted', async () => {
  const mail = { latencyMs: 20 };
  const { url, provider } = await open({ mail, maxMails: 3 });

  let left = first;
  let accepted = 0;
  while (left.length > 0) {
    const answers = await signUp(url, left);
    // A refused address is free: its owner can try again.
    left = left.filter((_, i) => answers[i]?.status === 503);
    accepted += answers.filter(({ status }) => status === 201).length;
  }

  expect(accepted).toBe(10);
  const sent = await askUntil(
    async () => provider.report(),
    ({ delivered }) => delivered === 10,
  );
  expect(sent).toEqual({ requests: 10, delivered: 10 });
});

it('says which mail was lost', async () => {
  const { url, errors } = await open({ mail: { failureRate: 1 } });

  const [answer] = await signUp(url, [1]);
  await askUntil(
    async () => errors.length,
    (count) => count > 0,
  );

  expect(errors).toEqual([
    expect.stringContaining(`welcome:${answer?.body.id} was not sent`),
  ]);
});

it('sends 200 mails at once, and the others in their turn', async () => {
  const provider = new Gate();
  const { signal } = new AbortController();
  const queue = new MailQueue({ send: provider.wait }, { signal });
  const mail = { to: '', subject: '', text: '', key: '' };

  const all = Array.from({ length: 500 }, () => queue.send(mail));
  const atOnce = provider.entered;
  provider.open();
  await Promise.all(all);

  expect(atOnce).toBe(200);
  expect(provider.entered).toBe(500);
});

it('forgets mails that fail', async () => {
  const { signal } = new AbortController();
  const fail = async () => {
    throw new Error('no mail today');
  };
  const retries = { signal, attempts: 1 };
  const queue = new MailQueue({ send: fail }, retries, 300);
  const mail = { to: '', subject: '', text: '', key: 'welcome:1' };

  const all = Array.from({ length: 300 }, () => queue.send(mail));
  const before = queue.isFull;
  const results = await Promise.allSettled(all);

  expect(before).toBe(true);
  expect(queue.isFull).toBe(false);
  const code = 'MAIL_LOST';
  const reason = expect.objectContaining({ code });
  expect(results).toEqual(
    all.map(() => ({ status: 'rejected', reason })),
  );
});
