// Starts a lesson's server, asks what it says to ask, and ends it the
// way a student does: with Ctrl-C.

import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownGroup } from '@under-load/lab/cli';
import { printedRequests } from './printed-request.ts';
import { processesOf } from './processes-of.ts';
import { sendRequest } from './send-request.ts';
import { type Exit, StudentProcess } from './student-process.ts';
import type { Student } from './student.ts';

const startMs = 120_000;
const endMs = 20_000;
const lingerMs = 10_000;
/** What tools keep to be faster the next time. */
const cache = /^(tsx-|node-|v8-|npm-|pnpm)/;

/** Resolves to how many requests were answered. */
export async function tryServer(
  student: Student,
  command: string,
  signal: AbortSignal,
): Promise<number> {
  const server = new StudentProcess(student, command);
  const within = (ms: number) =>
    AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  try {
    await server.printed(/Ctrl-C ends it/, within(startMs));
    const requests = printedRequests(server.output);
    for (const request of requests) {
      const { method, url } = request;
      const status = await sendRequest(request);
      if (status < 500) continue;
      throw server.failure(`answers ${method} ${url} with ${status}`);
    }
    const { port } = new URL(requests[0]?.url ?? '');
    if (ownGroup) await interrupt(server, within(endMs));
    else server.end();
    await assertNothingLeft(student, Number(port));
    return requests.length;
  } finally {
    server.end();
  }
}

async function interrupt(
  server: StudentProcess,
  signal: AbortSignal,
): Promise<void> {
  const before = server.output.length;
  server.interrupt();
  const exit = await server.exited(signal);
  const said = server.output.slice(before);
  if (isClean(exit) && !/\n\s+at /.test(said)) return;
  throw server.failure(`ends with ${JSON.stringify(exit)} at Ctrl-C`);
}

/** npx itself may be ended by the signal, or report it. */
function isClean({ code, signal }: Exit): boolean {
  return code === 0 || code === 130 || signal === 'SIGINT';
}

async function assertNothingLeft(
  { env }: Student,
  port: number,
): Promise<void> {
  await assertFree(port);
  await assertNoProcess(`HOME=${env['HOME']}`);
  const files = await readdir(env['TMPDIR'] ?? '');
  const ours = files.filter((name) => !cache.test(name));
  if (ours.length === 0) return;
  throw new Error(`Ctrl-C left files behind: ${ours.join(', ')}`);
}

async function assertFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  await once(server.close(), 'close');
}

async function assertNoProcess(mark: string): Promise<void> {
  // What cleans up after the others is the last to end.
  const deadline = performance.now() + lingerMs;
  let left = await processesOf(mark);
  while (left.length > 0 && performance.now() < deadline) {
    await sleep(100);
    left = await processesOf(mark);
  }
  if (left.length === 0) return;
  const commands = left.map(({ command }) => command).join('\n  ');
  throw new Error(`Ctrl-C left behind:\n  ${commands}`);
}
