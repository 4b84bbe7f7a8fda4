// What can be wrong with a request, whatever it asks for.

import { AppError, type FieldError } from './app-error.ts';

/** Thrown when fields of a request are not as described. */
export class ValidationError extends AppError {
  constructor(errors: FieldError[], cause: unknown) {
    super({
      code: 'VALIDATION_FAILED',
      status: 400,
      title: 'Validation failed',
      detail: 'Some fields are not as they should be',
      errors,
      cause,
    });
  }
}

/** Thrown when a body is no JSON, or a path cannot be decoded. */
export class MalformedRequestError extends AppError {
  constructor(what: 'body' | 'path', cause: unknown) {
    super({
      code: 'MALFORMED_REQUEST',
      status: 400,
      title: 'Malformed request',
      detail: `The ${what} cannot be read`,
      cause,
    });
  }
}

/** Thrown when a body is longer than we read. */
export class BodyTooLargeError extends AppError {
  constructor(cause: unknown) {
    super({
      code: 'BODY_TOO_LARGE',
      status: 413,
      title: 'Body too large',
      detail: 'Send a shorter body',
      cause,
    });
  }
}

/** Thrown when a body is in a format or encoding that we cannot read. */
export class UnsupportedMediaTypeError extends AppError {
  constructor(cause?: unknown) {
    super({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      status: 415,
      title: 'Unsupported media type',
      detail: 'Send the body as application/json',
      cause,
    });
  }
}

/** Thrown when no route has this path. */
export class RouteNotFoundError extends AppError {
  constructor() {
    super({
      code: 'ROUTE_NOT_FOUND',
      status: 404,
      title: 'Nothing here',
      detail: 'There is nothing at this path',
    });
  }
}

/** Thrown when a route has this path, but not with this method. */
export class MethodNotAllowedError extends AppError {
  constructor(allowed: string[]) {
    const Allow = allowed.join(', ');
    super({
      code: 'METHOD_NOT_ALLOWED',
      status: 405,
      title: 'Method not allowed',
      detail: `Allowed here: ${Allow}`,
      headers: { Allow },
    });
  }
}
