// A thread of the pool: runs the tasks that it is sent, one after the
// other, and sends the results of a message back in one.

import { parentPort, workerData } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';
import { Claims } from './claims.ts';
import type {
  Answer,
  Answers,
  Assignment,
  ThreadData,
} from './messages.ts';
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
let isWorking = false;

parentPort?.on('message', (assignments: Assignment[]) => {
  inbox.push(...assignments);
  if (!isWorking) void work();
});
parentPort?.on('messageerror', (error) => {
  throw error; // Tasks that cannot be read: the thread ends.
});
claims.setReady();

async function work(): Promise<void> {
  isWorking = true;
  let now = performance.now();
  let sentAt = now;
  for (let i = 0; i < inbox.length; i += 1) {
    if (outbox.length > 0 && now - sentAt > longestWaitMs) {
      send();
      sentAt = now;
    }
    const [slot, name, input, isAlone] = inbox[i] as Assignment;
    if (claims.begin(slot)) {
      const result = attempt(name, input);
      // No `await` for the many that answer at once: it costs a turn.
      const ended = result instanceof Promise ? await result : result;
      claims.end(slot);
      now = performance.now();
      answer(slot, ended, isAlone);
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

function answer(
  slot: number,
  ended: Finished | Thrown,
  isAlone: boolean,
): void {
  if ('thrown' in ended) {
    outbox.push([slot, 'failed', packThrown(ended.thrown)]);
    return;
  }
  const { value, transfer } = ended;
  const done: Answer = [slot, 'done', value];
  // A message that cannot be sent takes its buffers along, on Node 20:
  // so what moves a buffer goes alone.
  if (isAlone || transfer.length > 0) sendAlone(done, transfer);
  else outbox.push(done);
}

function send(): void {
  const answers = outbox;
  outbox = [];
  try {
    if (answers.length > 0) post(answers);
  } catch {
    // One result cannot be cloned: the others go without it.
    for (const one of answers) sendAlone(one);
  }
}

function sendAlone(answer: Answer, transfer?: Transferable[]): void {
  try {
    post([answer], transfer);
  } catch (error) {
    post([[answer[0], 'failed', packThrown(error)]]);
  }
}

function post(answers: Answer[], transfer?: Transferable[]): void {
  const message: Answers = [data.key, answers];
  parentPort?.postMessage(message, transfer);
}
