// Sends mails: a client of the mail service.

import { MailError } from '../errors.ts';
import { withDeadline } from './deadline.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** @throws MailError when the service did not take the mail. */
  send: (mail: Mail) => Promise<void>;
}

export interface MailerOptions {
  url: string;
  /** Longest wait for an answer. @default 1000 */
  timeoutMs?: number;
}

export function createMailer(options: MailerOptions): Mailer {
  const { url, timeoutMs = 1000 } = options;
  return {
    async send(mail) {
      try {
        await withDeadline(timeoutMs, (signal) =>
          post(`${url}/messages`, mail, signal),
        );
      } catch (cause) {
        throw new MailError('the mail was not sent', { cause });
      }
    },
  };
}

async function post(
  url: string,
  mail: Mail,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(mail),
    signal,
  });
  await response.arrayBuffer(); // so that the connection is reused
  if (response.status !== 202) {
    throw new Error(`the mail service answered ${response.status}`);
  }
}
