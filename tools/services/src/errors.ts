// What can go wrong, one class for each thing a person would do about
// it. Messages are one sentence and never hold a password.

/** Thrown when the command line makes no sense. */
export class UsageError extends Error {
  readonly code = 'ERR_USAGE';
  override name = 'UsageError';
}

/** Thrown when the address in a variable gives no usable service. */
export class UnreachableServiceError extends Error {
  readonly code = 'ERR_UNREACHABLE_SERVICE';
  override name = 'UnreachableServiceError';
}

/** Thrown when a server of our own does not start. */
export class StartServiceError extends Error {
  readonly code = 'ERR_START_SERVICE';
  override name = 'StartServiceError';
}

/** Thrown when the command cannot be run at all. */
export class CommandError extends Error {
  readonly code = 'ERR_COMMAND';
  override name = 'CommandError';
  /** As in a POSIX shell: 127 not found, 126 not runnable. */
  readonly exitCode: 126 | 127;

  constructor(command: string, cause: NodeJS.ErrnoException) {
    const found = cause.code !== 'ENOENT';
    super(
      found
        ? `${command} could not be run (${cause.code}).`
        : `${command}: command not found.`,
      { cause },
    );
    this.exitCode = found ? 126 : 127;
  }
}
