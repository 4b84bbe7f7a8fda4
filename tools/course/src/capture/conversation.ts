// Sends the requests of a capture, and keeps what the answers said.

import type { RequestStep } from '@under-load/lab';
import { type Asked, curlLine } from './curl-line.ts';

const patienceMs = 30_000;

export class Conversation {
  readonly #origin: string;
  readonly #signal: AbortSignal;
  /** Fields of the answers so far, the latest of each name. */
  readonly #known: Record<string, unknown> = {};

  constructor(origin: string, signal: AbortSignal) {
    this.#origin = origin;
    this.#signal = signal;
  }

  /** Resolves to the `$ curl` line and the answer, as text. */
  async ask(step: RequestStep): Promise<string> {
    const asked = this.#prepare(step);
    const answer = await this.#send(asked, step);
    const text = await answer.text();
    this.#learn(text);
    const lines = [...shownFile(step), curlLine(asked, step)];
    if (step.headers) lines.push(...head(answer, step.headers), '');
    return [...lines, text.trimEnd()].join('\n').trimEnd();
  }

  #prepare({ request, send = {}, json }: RequestStep): Asked {
    const [method = '', path = ''] = this.#fill(request).split(' ');
    const headers: Record<string, string> = {};
    if (json !== undefined)
      headers['Content-Type'] = 'application/json';
    for (const [name, value] of Object.entries(send)) {
      headers[name] = this.#fill(value);
    }
    const asked = { method, url: this.#origin + path, headers };
    if (json === undefined) return asked;
    return { ...asked, body: this.#fill(JSON.stringify(json)) };
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

  #fill(text: string): string {
    return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = this.#known[name];
      if (typeof value === 'string' || typeof value === 'number') {
        return String(value);
      }
      throw new Error(`no answer so far has "${name}", for ${text}`);
    });
  }

  #learn(text: string): void {
    if (!text.startsWith('{')) return;
    try {
      Object.assign(this.#known, JSON.parse(text));
    } catch {
      // Several lines of JSON, or none: nothing to refer to.
    }
  }
}

function shownFile({ file }: RequestStep): string[] {
  if (!file) return [];
  return [`$ cat ${file.name}`, file.text.trimEnd()];
}

function formOf({
  name,
  type,
  text,
}: NonNullable<RequestStep['file']>) {
  const form = new FormData();
  form.set('file', new Blob([text], { type }), name);
  return form;
}

function head(answer: Response, names: string[]): string[] {
  const { status, statusText } = answer;
  const fields = names.map(
    (name) => `${name}: ${answer.headers.get(name) ?? 'is missing'}`,
  );
  return [`HTTP/1.1 ${status} ${statusText}`, ...fields];
}
