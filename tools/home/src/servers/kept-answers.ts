// The last answers of a server, for a page that is opened again.

import type { Exchange } from '@under-load/course/conversation';
import { withoutPrompt } from './curl-lines.ts';

/** As a page shows it. */
export interface ShownExchange {
  curl: string;
  /** Of all requests of the lesson, with what this answer has said. */
  curls: string[];
  status: number;
  statusText: string;
  headers: Record<string, string>;
  /** Its text, or how many bytes of what it has. */
  body: string;
  isText: boolean;
  /** Whether it is to be shown as a picture. */
  isPicture: boolean;
  /** True when there is more than a page shows. */
  isCut: boolean;
  ms: number;
}

export interface Picture {
  type: string;
  bytes: Uint8Array;
}

const mostKept = 40;
const largestPicture = 2 * 1024 * 1024;

export class KeptAnswers {
  readonly #kept = new Map<
    string,
    { shown: ShownExchange; picture: Picture | undefined }
  >();

  /** @param id Of the exchange. */
  add(id: string, exchange: Exchange, curls: string[]): void {
    const { body, curl, ...rest } = exchange;
    const picture = pictureOf(body);
    const { text, isCut } = body;
    const shown = {
      ...rest,
      curl: withoutPrompt(curl),
      curls,
      body: text ?? sizeOf(body),
      isText: text !== undefined,
      isPicture: picture !== undefined,
      isCut,
    };
    this.#kept.set(id, { shown, picture });
    const [oldest = ''] = this.#kept.keys();
    if (this.#kept.size > mostKept) this.#kept.delete(oldest);
  }

  get(id: string): ShownExchange | undefined {
    return this.#kept.get(id)?.shown;
  }

  picture(id: string): Picture | undefined {
    return this.#kept.get(id)?.picture;
  }
}

function pictureOf({
  picture: bytes,
  type,
}: Exchange['body']): Picture | undefined {
  if (!bytes || bytes.length > largestPicture) return undefined;
  return { type, bytes };
}

function sizeOf({ bytes, type, isCut }: Exchange['body']): string {
  const size = bytes.toLocaleString('en');
  return `${isCut ? 'more than ' : ''}${size} bytes of ${type}`;
}
