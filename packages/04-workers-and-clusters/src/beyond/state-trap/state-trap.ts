// Shows that a variable belongs to one process: over two workers this
// counter has two values, and both are wrong. Shared state lives outside
// of the processes, such as in the Redis of lesson 05.

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
