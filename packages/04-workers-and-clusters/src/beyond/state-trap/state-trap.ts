// The trap: a variable is one process's own. Over two workers this
// counter has two values, and each of them is wrong. What processes
// share lives outside of them, such as in lesson 05's Redis.

import type { Answering } from '../../ladder/cluster/serve.ts';

export function openCounter(): Answering {
  let visits = 0;
  return {
    listener(_request, answer) {
      visits += 1;
      answer.end(JSON.stringify({ pid: process.pid, visits }));
    },
    close: async () => {},
  };
}
