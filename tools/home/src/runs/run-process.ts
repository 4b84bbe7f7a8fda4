// The process of one run. It ends when its job is done, when it is
// asked to, and when the course that began it is gone.

import { messageOf, StoppedError } from '@under-load/lab/cli';
import type { JobContext, JobMessage, JobOrder } from './job.ts';

const order = JSON.parse(process.argv[2] ?? '') as JobOrder;
const stopping = new AbortController();
const stop = () => stopping.abort();
process.once('SIGTERM', stop);
process.once('disconnect', stop);

const context = { ...order, signal: stopping.signal, tell };

try {
  await runJob(context);
} catch (error) {
  if (!(error instanceof StoppedError) && !stopping.signal.aborted) {
    tell({ type: 'failed', message: messageOf(error) });
    process.exitCode = 1;
  }
}
await flushed();
// A lesson's file may have left a handle open: do not wait for it.
process.exit();

async function runJob({ request, ...rest }: JobContext): Promise<void> {
  switch (request.kind) {
    case 'lab': {
      const { labJob } = await import('../jobs/lab-job.ts');
      return labJob({ request, ...rest });
    }
    case 'tests': {
      const { testsJob } = await import('../jobs/tests-job.ts');
      return testsJob({ request, ...rest });
    }
    case 'exercise': {
      const { exerciseJob } = await import('../jobs/exercise-job.ts');
      return exerciseJob({ request, ...rest });
    }
    case 'server': {
      const { serverJob } = await import('../jobs/server-job.ts');
      return serverJob({ request, ...rest });
    }
  }
}

function tell(message: JobMessage): void {
  // The course may end meanwhile: its runs do not crash then.
  if (process.connected) process.send?.(message, () => {});
}

/** Messages go out in order: when the last is out, all are. */
function flushed(): Promise<void> {
  const last = { type: 'output', text: '' } satisfies JobMessage;
  return new Promise((resolve) => {
    if (process.connected) process.send?.(last, () => resolve());
    else resolve();
  });
}
