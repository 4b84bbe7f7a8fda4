// For its 220 lines: a log entry of bounded size for any thrown value,
// without secrets at any depth, made without running getters of it.

import { isError } from './is-error.ts';
import { copyFields, plainCopy, shortText } from './plain-copy.ts';
import { shortStack } from './short-stack.ts';

export interface ErrorDescription {
  type: string;
  message: string;
  code?: string;
  /** Where our own code was: `short-stack.ts`. */
  stack?: string;
  /** Other fields of the error. */
  data?: Record<string, unknown>;
  cause?: ErrorDescription;
  errors?: ErrorDescription[];
}

/** Bounds a chain of causes; a real one has about three. */
const maxErrors = 30;
const told = ['name', 'message', 'code', 'stack', 'cause', 'errors'];

/** Never throws: a handler of uncaught errors may call it. */
export function describeError(thrown: unknown): ErrorDescription {
  try {
    return describe(thrown, new Set());
  } catch {
    return note('an error that cannot be described');
  }
}

function describe(
  thrown: unknown,
  seen: Set<unknown>,
): ErrorDescription {
  if (!isError(thrown)) return describeValue(thrown);
  if (seen.has(thrown)) return note('told above');
  if (seen.size === maxErrors) return note('and more');
  seen.add(thrown);
  const cause = read(thrown, 'cause');
  const errors = read(thrown, 'errors');
  return {
    ...ownFields(thrown),
    ...(cause === undefined ? {} : { cause: describe(cause, seen) }),
    ...(Array.isArray(errors)
      ? {
          errors: errors
            .slice(0, maxErrors)
            .map((error) => describe(error, seen)),
        }
      : {}),
  };
}

function ownFields(thrown: Error): ErrorDescription {
  const code = text(thrown, 'code');
  const stack = text(thrown, 'stack', shortStack);
  const data = copyFields(thrown, told);
  return {
    type: text(thrown, 'name') ?? 'Error',
    message: text(thrown, 'message') ?? '',
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}

function describeValue(value: unknown): ErrorDescription {
  const copy = plainCopy(value);
  const message = JSON.stringify(copy) ?? String(copy);
  return { type: value === null ? 'null' : typeof value, message };
}

function note(message: string): ErrorDescription {
  return { type: '...', message };
}

/** A text, or what stands in for one that cannot be read. */
function text(
  error: Error,
  name: string,
  shorten: (text: string) => string | undefined = shortText,
): string | undefined {
  const value = read(error, name);
  if (value === undefined) return undefined;
  const plain = typeof value === 'string' ? value : plainCopy(value);
  return typeof plain === 'string' ? shorten(plain) : undefined;
}

// The only place that runs code of an error: a getter may throw.
function read(error: Error, name: string): unknown {
  try {
    return (error as unknown as Record<string, unknown>)[name];
  } catch {
    return `[${name} cannot be read]`;
  }
}
