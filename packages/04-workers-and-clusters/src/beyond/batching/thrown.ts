// What a task throws, on its way out of a thread. A structured clone
// keeps an error's message; its class, name and own fields it drops.

interface Packed {
  error?: PackedError;
  /** Such as the errors of an AggregateError. */
  list?: Packed[];
  /** What is no error, as it is. */
  value?: unknown;
}

interface PackedError {
  name: string;
  message: string;
  stack: string | undefined;
  /** Its own, such as `code`. */
  fields: Record<string, Packed>;
  cause?: Packed;
}

/** Causes deeper than this are left out: they may be a circle. */
const maxDepth = 8;

const knownClasses = [
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
];

export function packThrown(thrown: unknown, depth = 0): Packed {
  try {
    if (isError(thrown)) return { error: packError(thrown, depth) };
    if (!Array.isArray(thrown) || !thrown.some(isError)) {
      return { value: cloneable(thrown) };
    }
    return { list: thrown.map((one) => packThrown(one, depth + 1)) };
  } catch (error) {
    // A getter that throws, for one: the pool must hear something.
    return { value: `an error that cannot be read: ${String(error)}` };
  }
}

/** @param packed What `packThrown` made, after its journey. */
export function unpackThrown(packed: unknown): unknown {
  const { error, list, value } = packed as Packed;
  if (error) return unpackError(error);
  return list ? list.map(unpackThrown) : value;
}

function packError(error: Error, depth: number): PackedError {
  const { name, message, stack } = error;
  const packed: PackedError = {
    name: String(name),
    message: String(message),
    stack: stack === undefined ? undefined : String(stack),
    fields: {},
  };
  if (depth >= maxDepth) return packed;
  for (const key of Object.getOwnPropertyNames(error)) {
    if (['name', 'message', 'stack', 'cause'].includes(key)) continue;
    const field: unknown = error[key as keyof Error];
    packed.fields[key] = packThrown(field, depth + 1);
  }
  if ('cause' in error) {
    packed.cause = packThrown(error.cause, depth + 1);
  }
  return packed;
}

function unpackError(packed: PackedError): Error {
  const { name, message, stack, fields, cause } = packed;
  const Known = knownClasses.find((one) => one.name === name) ?? Error;
  const error = new Known(message);
  hide(error, 'stack', stack);
  if (error.name !== name) hide(error, 'name', name);
  if (cause) hide(error, 'cause', unpackThrown(cause));
  for (const [key, field] of Object.entries(fields)) {
    Object.assign(error, { [key]: unpackThrown(field) });
  }
  return error;
}

/** As the engine defines an error's own properties. */
function hide(error: Error, key: string, value: unknown): void {
  Object.defineProperty(error, key, {
    value,
    writable: true,
    configurable: true,
  });
}

function isError(value: unknown): value is Error {
  if (value instanceof Error) return true; // a DOMException, too
  // One of another realm, such as a `vm` context's.
  return Object.prototype.toString.call(value) === '[object Error]';
}

function cloneable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return String(value);
  }
}
