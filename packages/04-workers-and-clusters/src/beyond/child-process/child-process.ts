// Shows what isolation costs: one task in a thread, and in a process.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startWorker } from '../../ladder/pool/start-worker.ts';

/** A thread or a process that sends back what it gets. */
export interface Helper {
  /** Memory that it takes. */
  readonly megabytes: number;
  /** Resolves to the input, from the other side. */
  ask(input: number): Promise<number>;
  close(): Promise<void>;
}

interface Mailbox {
  post: (input: number) => void;
  onAnswer: (hear: (answer: number) => void) => void;
}

const bytesPerMb = 1024 * 1024;
const script = new URL('echo.ts', import.meta.url);

export async function openProcess(): Promise<Helper> {
  const child = fork(script, {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  const exited = once(child, 'exit');
  const [bytes] = (await once(child, 'message')) as [number];
  return {
    megabytes: bytes / bytesPerMb,
    ask: asking({
      post: (input) => child.send(input),
      onAnswer: (hear) => child.once('message', hear),
    }),
    async close() {
      child.kill();
      await exited;
    },
  };
}

export async function openThread(): Promise<Helper> {
  const before = process.memoryUsage.rss();
  const worker = startWorker(script);
  await once(worker, 'message');
  const bytes = process.memoryUsage.rss() - before;
  return {
    // It lives in this process: by so much that has grown.
    megabytes: bytes / bytesPerMb,
    ask: asking({
      post: (input) => worker.postMessage(input),
      onAnswer: (hear) => worker.once('message', hear),
    }),
    close: async () => void (await worker.terminate()),
  };
}

/** One question at a time. */
function asking({ post, onAnswer }: Mailbox): Helper['ask'] {
  return (input) =>
    new Promise((resolve) => {
      onAnswer(resolve);
      post(input);
    });
}
