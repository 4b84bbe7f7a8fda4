// Sends 100 requests to a counter in a variable, over two workers.

import { serve } from '../../ladder/cluster/6-rolling-restart.ts';
import { openCounter } from './state-trap.ts';

const visitors = 100;

await serve({
  open: openCounter,
  port: 0,
  workers: 2,
  onReady: (url) => void visit(url),
  log: console.log,
});
process.exit();

async function visit(url: string): Promise<void> {
  const counted = new Map<number, number>();
  for (let i = 0; i < visitors; i += 1) {
    const { pid, visits } = await visitOnce(url);
    counted.set(pid, visits);
  }
  console.log(`${visitors} visitors came.`);
  for (const [pid, visits] of counted) {
    console.log(`Process ${pid} has counted ${visits}.`);
  }
  process.emit('SIGTERM');
}

async function visitOnce(
  url: string,
): Promise<{ pid: number; visits: number }> {
  // One connection would reach one worker only.
  const headers = { Connection: 'close' };
  const answer = await fetch(url, { headers });
  return (await answer.json()) as { pid: number; visits: number };
}
