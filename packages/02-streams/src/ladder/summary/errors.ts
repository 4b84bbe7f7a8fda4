// The errors of this ladder, each with a stable `code`.

/** Thrown when a row is not what the header promises. */
export class MalformedRowError extends Error {
  override readonly name = 'MalformedRowError';
  readonly code = 'MALFORMED_ROW';
  /** The line on which the row begins, counted from 1. */
  readonly line: number;

  constructor(line: number, what: string, options?: ErrorOptions) {
    super(`line ${line}: ${what}`, options);
    this.line = line;
  }
}

/** Thrown when a file does not have the column asked for. */
export class UnknownColumnError extends Error {
  override readonly name = 'UnknownColumnError';
  readonly code = 'UNKNOWN_COLUMN';

  constructor(column: string, header: string[]) {
    const known = header.join(', ');
    super(`no column "${column}": the file has ${known}`);
  }
}
