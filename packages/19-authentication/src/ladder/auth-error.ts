/** Thrown when somebody may not do what they ask for. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: 'REFUSED' | 'THROTTLED';

  constructor(
    message: string,
    code: 'REFUSED' | 'THROTTLED' = 'REFUSED',
  ) {
    super(message);
    this.code = code;
  }
}
