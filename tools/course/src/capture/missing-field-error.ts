// Why a request cannot be sent yet.

/** Thrown when a request needs a field that no answer has had. */
export class MissingFieldError extends Error {
  readonly code = 'MISSING_FIELD';
  readonly field: string;

  constructor(field: string, text: string) {
    super(`no answer so far has "${field}", for ${text}`);
    this.name = 'MissingFieldError';
    this.field = field;
  }
}
