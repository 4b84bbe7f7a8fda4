// Sends mails, a few at a time, and says when it has too many.

import { type Mail, type Mailer, MailRefusedError } from './mailer.ts';
import { retry, type RetryOptions } from './retry.ts';

/** More requests at once would make the provider slow. */
const maxSending = 200;

export class MailQueue {
  readonly #mailer: Pick<Mailer, 'send'>;
  readonly #retries: RetryOptions;
  readonly #maxMails: number;
  readonly #waiting: (() => void)[] = [];
  #sending = 0;
  #mails = 0;

  /** @param maxMails On their way. 1,000 take about two seconds. */
  constructor(
    mailer: Pick<Mailer, 'send'>,
    retries: RetryOptions,
    maxMails = 1000,
  ) {
    this.#mailer = mailer;
    this.#retries = retries;
    this.#maxMails = maxMails;
  }

  /** Ask this first: `send` refuses no mail. */
  get isFull(): boolean {
    return this.#mails >= this.#maxMails;
  }

  /** @throws MailLostError after the last attempt. */
  async send(mail: Mail): Promise<void> {
    const sendOnce = () => this.#inTurn(mail);
    this.#mails += 1;
    try {
      await retry(sendOnce, { ...this.#retries, isWorthIt });
    } catch (error) {
      throw new MailLostError(mail.key, error);
    } finally {
      this.#mails -= 1;
    }
  }

  async #inTurn(mail: Mail): Promise<void> {
    if (this.#sending < maxSending) this.#sending += 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      await this.#mailer.send(mail, this.#retries.signal);
    } finally {
      const go = this.#waiting.shift();
      if (go) go();
      else this.#sending -= 1;
    }
  }
}

/** The provider would refuse a message with a fault again. */
function isWorthIt(error: unknown): boolean {
  if (!(error instanceof MailRefusedError)) return true;
  return error.status >= 500 || error.status === 429;
}

/** Thrown when a mail was not sent: its key says which one. */
export class MailLostError extends Error {
  override readonly name = 'MailLostError';
  readonly code = 'MAIL_LOST';

  constructor(key: string, cause: unknown) {
    super(`${key} was not sent: ${String(cause)}`, { cause });
  }
}
