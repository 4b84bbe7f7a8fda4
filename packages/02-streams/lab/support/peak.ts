// The most memory that a summary takes, in a process of its own.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Peak {
  rssMb: number;
  /** It ran out of heap, or a string became too long. */
  died: boolean;
}

const script = new URL('peak-process.ts', import.meta.url);

export async function measurePeak(
  variant: string,
  file: string,
  signal: AbortSignal,
): Promise<Peak> {
  const child = fork(fileURLToPath(script), [variant, file], {
    execArgv: [
      '--max-old-space-size=256',
      '--import',
      import.meta.resolve('tsx'),
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    signal,
  });
  let rssMb = 0;
  child.on('message', (mb: number) => {
    rssMb = Math.max(rssMb, mb);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (rssMb === 0) throw new Error(`${variant} did not begin: ${code}`);
  return { rssMb, died: code !== 0 };
}
