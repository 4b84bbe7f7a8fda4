/** Thrown when a cursor or a limit cannot be used. */
export class BadPageError extends Error {
  override readonly name = 'BadPageError';
  readonly code = 'BAD_PAGE';
  readonly field: 'after' | 'limit';

  constructor(field: 'after' | 'limit', detail: string) {
    super(detail);
    this.field = field;
  }
}
