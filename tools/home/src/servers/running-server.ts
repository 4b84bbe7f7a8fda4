// The servers of lessons that this course has started and that listen
// now: nothing else is ever asked for anything.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Conversation } from '@under-load/course/conversation';
import type { TalkEvent } from '../runs/run-event.ts';
import { placeOf, type Side, sides } from '../runs/run-request.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { KeptAnswers } from './kept-answers.ts';

export interface RunningServer {
  side: Side;
  /** Such as `http://127.0.0.1:40213`. */
  origin: string;
  /** What was asked of it, and what its answers said. */
  conversation: Conversation;
  /** What is repeated: its answers fill no other request. */
  repeated: Conversation;
  answers: KeptAnswers;
  /** Below `/frames/<secret>/` its pages can be framed. */
  frameSecret: string;
  /** Aborts when it has ended. */
  gone: AbortSignal;
  /** To all pages that show it, now and later. */
  tell: (event: TalkEvent) => void;
}

type ActiveRuns = Pick<Runs, 'active'>;

/** Undefined until it listens, and when it has ended. */
export function runningServer(
  runs: ActiveRuns,
  lesson: string,
  side: Side = 'left',
): RunningServer | undefined {
  const [run] = runs.active('server', lesson, side);
  return run && serverOf(run);
}

/** Those of a lesson: none, one, or two beside each other. */
export function runningServers(
  runs: ActiveRuns,
  lesson: string,
): RunningServer[] {
  return sides.flatMap(
    (side) => runningServer(runs, lesson, side) ?? [],
  );
}

/** The one whose pages may be framed below this secret. */
export function framedServer(
  runs: ActiveRuns,
  secret: string,
): RunningServer | undefined {
  const servers = runs.active('server').map(serverOf);
  return servers.find(
    (server) => server && isSame(server.frameSecret, secret),
  );
}

/** Whether it is, or was, the secret of a server of this course. */
export function wasFramed(secret: string): boolean {
  return [...secrets].some((one) => isSame(one, secret));
}

/** Of a run that may be over. */
export function answersOf(run: Run): KeptAnswers | undefined {
  return known.get(run)?.answers;
}

const known = new WeakMap<Run, RunningServer>();
const secrets = new Set<string>();

function serverOf(run: Run): RunningServer | undefined {
  const before = known.get(run);
  if (before) return before;
  const origin = originOf(run);
  if (!origin) return undefined;
  const server = open(run, origin);
  known.set(run, server);
  return server;
}

function open(run: Run, origin: string): RunningServer {
  const ending = new AbortController();
  void run.ended.then(() => ending.abort());
  const gone = ending.signal;
  const frameSecret = randomBytes(24).toString('base64url');
  secrets.add(frameSecret);
  return {
    side: placeOf(run.request) === 'right' ? 'right' : 'left',
    origin,
    conversation: new Conversation(origin, gone),
    repeated: new Conversation(origin, gone),
    answers: new KeptAnswers(),
    frameSecret,
    gone,
    tell(event) {
      // The end of a run is the last that it tells.
      if (!run.isOver) run.log.add(event);
    },
  };
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
