// Sends the requests of a capture, and keeps what the answers said.

import type { RequestStep } from '@under-load/lab';
import { boundedBody } from './bounded-body.ts';
import { type Asked, curlLine } from './curl-line.ts';
import type { Exchange } from './exchange.ts';
import { formOf, shownFile } from './uploaded-file.ts';
import {
  type Drawn,
  KnownFields,
  type Otherwise,
} from './known-fields.ts';

export type { Exchange } from './exchange.ts';
export { type Drawn, drawn } from './known-fields.ts';
export { MissingFieldError } from './missing-field-error.ts';

const patienceMs = 30_000;

export class Conversation {
  readonly #origin: string;
  readonly #signal: AbortSignal;
  readonly #known = new KnownFields();

  constructor(origin: string, signal: AbortSignal) {
    this.#origin = origin;
    this.#signal = signal;
  }

  /** Resolves to the `$ curl` line and the answer, as text. */
  async ask(step: RequestStep): Promise<string> {
    const asked = this.#prepare(step);
    const answer = await this.#send(asked, step);
    const text = await answer.text();
    this.#known.learn(text);
    const lines = [...shownFile(step), curlLine(asked, step)];
    if (step.headers) lines.push(...head(answer, step.headers), '');
    return [...lines, text.trimEnd()].join('\n').trimEnd();
  }

  /**
   * As data, with a body of bounded size and the time it all took.
   *
   * @param drawn What `{n}` and `{random}` stand for: two servers that
   * are compared get the same requests.
   * @throws MissingFieldError when no answer so far has a field.
   */
  async exchange(step: RequestStep, drawn: Drawn): Promise<Exchange> {
    this.#known.renew(drawn);
    const asked = this.#prepare(step);
    this.#known.renew();
    const curl = curlLine(asked, step);
    const began = performance.now();
    const answer = await this.#send(asked, step);
    const body = await boundedBody(answer);
    const ms = performance.now() - began;
    if (body.text !== undefined) this.#known.learn(body.text);
    const { status, statusText } = answer;
    const headers = Object.fromEntries(answer.headers);
    return { curl, status, statusText, headers, body, ms };
  }

  /** The `$ curl` line as of now: what is not known stays `{name}`. */
  curlLine(step: RequestStep): string {
    return curlLine(
      this.#prepare(step, (whole) => whole),
      step,
    );
  }

  #prepare(
    { request, send = {}, json }: RequestStep,
    otherwise?: Otherwise,
  ): Asked {
    const fill = (text: string) => this.#known.fill(text, otherwise);
    const [method = '', path = ''] = fill(request).split(' ');
    const headers: Record<string, string> = {};
    if (json !== undefined)
      headers['Content-Type'] = 'application/json';
    for (const [name, value] of Object.entries(send)) {
      headers[name] = fill(value);
    }
    const asked = { method, url: this.#origin + path, headers };
    if (json === undefined) return asked;
    return { ...asked, body: fill(JSON.stringify(json)) };
  }

  // Like curl: a connection for each, which another worker may get.
  #send({ method, url, headers, body }: Asked, step: RequestStep) {
    const form = step.file && formOf(step.file);
    const content = form ?? body;
    return fetch(url, {
      method,
      headers: { ...headers, Connection: 'close' },
      ...(content !== undefined && { body: content }),
      redirect: 'manual',
      signal: AbortSignal.any([
        this.#signal,
        AbortSignal.timeout(patienceMs),
      ]),
    });
  }
}

function head(answer: Response, names: string[]): string[] {
  const { status, statusText } = answer;
  const fields = names.map(
    (name) => `${name}: ${answer.headers.get(name) ?? 'is missing'}`,
  );
  return [`HTTP/1.1 ${status} ${statusText}`, ...fields];
}
