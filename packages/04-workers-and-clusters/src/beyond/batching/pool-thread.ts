// A thread of the pool: runs the tasks that it is sent, one after the
// other, and sends the results of a message back in one.

import { parentPort, workerData } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';
import { Claims, nowMs } from './claims.ts';
import type { Answer, Assignment, ThreadData } from './messages.ts';
import { type Finished, runTask } from './run-task.ts';
import { packThrown } from './thrown.ts';
import type { TaskModule } from '../../ladder/pool/pool.ts';

/** A result waits for those after it no longer than this. */
const longestWaitMs = 1;

const data = workerData as ThreadData;
const claims = new Claims(data.claims);
const { tasks } = (await import(data.tasks)) as TaskModule;
const inbox: Assignment[] = [];
let outbox: Answer[] = [];
let transfer: Transferable[] = [];
let isWorking = false;

parentPort?.on('message', (assignments: Assignment[]) => {
  inbox.push(...assignments);
  if (!isWorking) void work();
});
claims.setReady();

async function work(): Promise<void> {
  isWorking = true;
  let now = nowMs();
  let sentAt = now;
  for (let i = 0; i < inbox.length; i += 1) {
    if (outbox.length > 0 && now - sentAt > longestWaitMs) {
      send();
      sentAt = now;
    }
    const [slot, name, input] = inbox[i] as Assignment;
    if (claims.begin(slot, now)) {
      const result = attempt(name, input);
      // No `await` for the many that answer at once: it costs a turn.
      const ended = result instanceof Promise ? await result : result;
      claims.end(slot);
      now = nowMs();
      answer(slot, ended);
    } else {
      outbox.push([slot, 'skipped', undefined]);
    }
  }
  inbox.length = 0;
  isWorking = false;
  send();
}

interface Thrown {
  thrown: unknown;
}

function attempt(name: string, input: unknown) {
  try {
    const result = runTask(tasks, name, input);
    if (!(result instanceof Promise)) return result;
    return result.catch((thrown: unknown) => ({ thrown }));
  } catch (thrown) {
    return { thrown };
  }
}

function answer(slot: number, ended: Finished | Thrown) {
  if ('thrown' in ended) {
    outbox.push([slot, 'failed', packThrown(ended.thrown)]);
    return;
  }
  outbox.push([slot, 'done', ended.value]);
  if (ended.transfer.length > 0) transfer.push(...ended.transfer);
}

function send(): void {
  const [answers, moved] = [outbox, transfer];
  outbox = [];
  transfer = [];
  try {
    parentPort?.postMessage(answers, moved);
  } catch {
    // One result cannot be cloned: the others go without it.
    for (const one of answers) sendAlone(one, moved);
  }
}

function sendAlone(answer: Answer, moved: Transferable[]): void {
  const [slot] = answer;
  try {
    parentPort?.postMessage([answer], moved);
  } catch (error) {
    const failed: Answer = [slot, 'failed', packThrown(error)];
    parentPort?.postMessage([failed]);
  }
}
