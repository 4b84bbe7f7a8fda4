// What `jest-reporter.js` tells, one message each.

export type GradeEvent =
  | { type: 'alive' }
  | {
      type: 'behaviour';
      name: string;
      passed: boolean;
      /** Why it failed, with Jest's stack. */
      message: string;
    }
  | { type: 'unloadable'; message: string }
  | { type: 'complete' };

/** Whatever else may come down the channel is not for us. */
export function isGradeEvent(message: unknown): message is GradeEvent {
  return (
    typeof message === 'object' && message !== null && 'type' in message
  );
}
