// The same task in a process of its own: isolated in full, at a price.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startWorker } from '../../ladder/pool/start-worker.ts';

/** Somebody on the other side who sends back what they get. */
export interface Helper {
  /** Memory that was taken for it. */
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
