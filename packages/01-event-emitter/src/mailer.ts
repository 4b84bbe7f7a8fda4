// The client of the mail provider.

import { MailRefusedError } from './errors.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The provider delivers mails with the same key once. */
  key: string;
}

export interface MailerOptions {
  /** Of the provider, such as `http://127.0.0.1:8025`. */
  url: string;
  /** Longest wait for an answer. @default 2000 */
  timeoutMs?: number;
}

export class Mailer {
  readonly #url: string;
  readonly #timeoutMs: number;

  constructor({ url, timeoutMs = 2000 }: MailerOptions) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Resolves once the provider has taken the mail.
   *
   * @throws MailRefusedError, what `fetch` throws, or the reason of
   * `signal`.
   */
  async send(mail: Mail, signal?: AbortSignal): Promise<void> {
    const { key, ...body } = mail;
    const late = AbortSignal.timeout(this.#timeoutMs);
    const answer = await fetch(`${this.#url}/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    // Unread, the body would keep the connection.
    await answer.body?.cancel();
    if (!answer.ok) throw new MailRefusedError(answer.status);
  }
}
