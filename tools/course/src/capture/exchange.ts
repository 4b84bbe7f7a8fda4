// A request and its answer, as data.

import type { BoundedBody } from './bounded-body.ts';

export interface Exchange {
  /** As a person would send it, with `$ ` before it. */
  curl: string;
  status: number;
  statusText: string;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: BoundedBody;
  /** From the request to the last byte that was read. */
  ms: number;
}
