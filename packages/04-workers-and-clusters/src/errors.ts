// What the pool itself rejects with; `code` is for programs.

export class PoolError extends Error {
  override readonly name: string = 'PoolError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Thrown when as many tasks wait as may; ask again later. */
export class PoolFullError extends PoolError {
  override readonly name = 'PoolFullError';
  readonly maxWaiting: number;

  constructor(maxWaiting: number) {
    super('POOL_FULL', `${maxWaiting} tasks wait, which is the limit`);
    this.maxWaiting = maxWaiting;
  }
}

/** Thrown when a task ran for too long; its thread has been ended. */
export class TaskTimeoutError extends PoolError {
  override readonly name = 'TaskTimeoutError';
  readonly timeoutMs: number;

  constructor(task: string, timeoutMs: number) {
    super(
      'TASK_TIMEOUT',
      `${task} ran for longer than ${timeoutMs} ms`,
    );
    this.timeoutMs = timeoutMs;
  }
}

/** Thrown when the thread that ran a task ended; `cause` is why. */
export class ThreadExitedError extends PoolError {
  override readonly name = 'ThreadExitedError';
  readonly exitCode: number;

  constructor(task: string, exitCode: number, cause?: unknown) {
    const message = `the thread that ran ${task} ended: ${exitCode}`;
    super('THREAD_EXITED', message, cause ? { cause } : undefined);
    this.exitCode = exitCode;
  }
}

/** Thrown when a task comes after `close`. */
export class PoolClosedError extends PoolError {
  override readonly name = 'PoolClosedError';

  constructor() {
    super('POOL_CLOSED', 'the pool has closed');
  }
}
