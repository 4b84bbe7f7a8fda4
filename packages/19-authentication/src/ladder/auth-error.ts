/** Thrown when somebody may not do what they ask for. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: AuthErrorCode;

  constructor(message: string, code: AuthErrorCode = 'REFUSED') {
    super(message);
    this.code = code;
  }
}

export type AuthErrorCode = 'REFUSED' | 'TAKEN' | 'THROTTLED';
