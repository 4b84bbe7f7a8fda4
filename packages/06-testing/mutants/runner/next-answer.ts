// The next thing that a lane says, or how it ended.

import type { ChildProcess } from 'node:child_process';
import type { Answer } from './messages.ts';

/** The lane is no more, or is of no use any more. */
export interface Gone {
  gone: string;
  /** It was still there, but did not answer in time. */
  hung: boolean;
}

export function nextAnswer(
  child: ChildProcess,
  limitMs: number,
): Promise<Answer | Gone> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | Gone) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (answer: Answer) => settle(answer);
    const onExit = (code: number | null, signal: string | null) =>
      settle({
        gone: `its process ended with ${signal ?? code}`,
        hung: false,
      });
    const late = `no answer within ${limitMs / 1000} s`;
    const timer = setTimeout(
      () => settle({ gone: late, hung: true }),
      limitMs,
    );
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
