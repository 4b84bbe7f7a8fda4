// The client of the mail provider.

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The provider delivers mails with the same key once. */
  key: string;
}

export class Mailer {
  readonly #url: string;
  readonly #timeoutMs: number;

  /** @param url Of the provider, such as `http://127.0.0.1:8025`. */
  constructor(url: string, timeoutMs = 2000) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
  }

  /** @throws MailRefusedError, what `fetch` or `signal` throws. */
  async send(mail: Mail, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const late = new DOMException('No answer in time', 'TimeoutError');
    const call = new AbortController();
    // Node 20 never forgets a signal that `AbortSignal.any` made.
    const stop = () => call.abort(signal.reason);
    const timer = setTimeout(() => call.abort(late), this.#timeoutMs);
    signal.addEventListener('abort', stop);
    try {
      await this.#post(mail, call.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  async #post({ key, ...body }: Mail, signal: AbortSignal) {
    const answer = await fetch(`${this.#url}/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
      signal,
    });
    // An unread body would keep the connection busy.
    await answer.body?.cancel();
    if (!answer.ok) throw new MailRefusedError(answer.status);
  }
}

/** Thrown when the mail provider does not accept a message. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
  readonly code = 'MAIL_REFUSED';
  readonly status: number;

  constructor(status: number) {
    super(`the mail provider answered ${status}`);
    this.status = status;
  }
}
