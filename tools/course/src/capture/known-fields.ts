// What `{name}` stands for in a request: see `RequestStep` and
// `DemoRequest` of the lab.

import { MissingFieldError } from './missing-field-error.ts';

/** Says what stands for a field that is not known. */
export type Otherwise = (
  whole: string,
  name: string,
  text: string,
) => string;

/** What differs from one request to the next. */
export interface Drawn {
  n: number;
  random: number;
}

export function drawn(n: number): Drawn {
  return { n, random: 1 + Math.floor(Math.random() * 100) };
}

export class KnownFields {
  /** Fields of the answers so far, the latest of each name. */
  readonly #known: Record<string, unknown> = {};
  #renewals = 0;

  constructor() {
    this.renew();
  }

  /** For requests that are sent again: another `{n}` and `{random}`. */
  renew({ n, random }: Drawn = this.#draw()): void {
    this.#renewals = n;
    Object.assign(this.#known, { n, random });
  }

  #draw(): Drawn {
    return drawn(this.#renewals + 1);
  }

  fill(text: string, otherwise: Otherwise = refuse): string {
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = this.#known[name];
      const isKnown =
        typeof value === 'string' || typeof value === 'number';
      return isKnown ? String(value) : otherwise(whole, name, text);
    });
  }

  learn(text: string): void {
    if (!text.startsWith('{')) return;
    try {
      Object.assign(this.#known, JSON.parse(text));
    } catch {
      // Several lines of JSON, or none: nothing to refer to.
    }
  }
}

function refuse(_whole: string, name: string, text: string): string {
  throw new MissingFieldError(name, text);
}
