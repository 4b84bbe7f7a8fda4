export type CallCode =
  | ('DEADLINE' | 'CONNECTION' | 'SERVICE_FAILED')
  | ('RETRY_BUDGET' | 'BREAKER_OPEN' | 'BULKHEAD_FULL' | 'ABORTED');

/** Thrown when a call has no answer; `code` says why. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: CallCode;

  constructor(code: CallCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const ofService = ['DEADLINE', 'CONNECTION', 'SERVICE_FAILED'];

/** Whether the service has failed, and not our side. */
export const isOfService = (error: unknown): error is CallError =>
  error instanceof CallError && ofService.includes(error.code);
