// The servers of lessons that this course has started and that listen
// now: nothing else is ever asked for anything.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Conversation } from '@under-load/course/conversation';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:40213`. */
  origin: string;
  /** What was asked of it, and what its answers said. */
  conversation: Conversation;
  /** Below `/frames/<secret>/` its pages can be framed. */
  frameSecret: string;
  /** Aborts when it has ended. */
  gone: AbortSignal;
}

/** Undefined until it listens, and when it has ended. */
export function runningServer(
  runs: Pick<Runs, 'active'>,
  lesson: string,
): RunningServer | undefined {
  const [run] = runs.active('server', lesson);
  return run && serverOf(run);
}

/** The one whose pages may be framed below this secret. */
export function framedServer(
  runs: Pick<Runs, 'active'>,
  secret: string,
): RunningServer | undefined {
  const servers = runs.active('server').map(serverOf);
  return servers.find(
    (server) => server && isSame(server.frameSecret, secret),
  );
}

const known = new WeakMap<Run, RunningServer>();

function serverOf(run: Run): RunningServer | undefined {
  const before = known.get(run);
  if (before) return before;
  const origin = originOf(run);
  if (!origin) return undefined;
  const ending = new AbortController();
  void run.ended.then(() => ending.abort());
  const gone = ending.signal;
  const conversation = new Conversation(origin, gone);
  const frameSecret = randomBytes(24).toString('base64url');
  const server = { origin, conversation, frameSecret, gone };
  known.set(run, server);
  return server;
}

export function originOf({ log }: Pick<Run, 'log'>): string {
  const found = log
    .all()
    .findLast(({ event }) => event.type === 'listening');
  return found?.event.type === 'listening' ? found.event.origin : '';
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
