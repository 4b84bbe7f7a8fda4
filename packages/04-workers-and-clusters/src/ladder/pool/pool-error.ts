// The errors of the pool itself, told apart by their `code`.

const messages = {
  POOL_FULL: 'too many tasks wait already',
  POOL_CLOSED: 'the pool is closed',
  TASK_TIMEOUT: 'the task took too long, and was ended',
  THREAD_EXITED: 'the thread that ran the task ended',
};

export class PoolError extends Error {
  override readonly name = 'PoolError';
  readonly code: keyof typeof messages;

  constructor(code: PoolError['code'], cause?: Error | string) {
    const why = cause === undefined ? '' : `: ${String(cause)}`;
    super(`${messages[code]}${why}`, { cause });
    this.code = code;
  }
}
