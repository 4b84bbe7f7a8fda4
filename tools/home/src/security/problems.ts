// What is refused, as the pages and scripts are told.

export interface Problem {
  status: number;
  /** A few words, always the same. */
  title: string;
  /** One sentence about this time. */
  detail: string;
}

/** Thrown when a request is refused; answered as problem+json. */
export class RefusedError extends Error {
  readonly code = 'REFUSED';
  readonly problem: Problem;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.name = 'RefusedError';
    this.problem = { status, title, detail };
  }
}
