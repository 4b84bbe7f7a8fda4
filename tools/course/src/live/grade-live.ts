// One run of the behaviours against the scratch.

import type { Look } from '@under-load/lab/cli';
import { grade } from '../grade/grade.ts';
import type { Display, LiveView } from './display.ts';
import type { LiveSession } from './live-session.ts';

export interface LiveOptions {
  session: LiveSession;
  display: Display;
  look: Look;
  /** The lesson's folder. */
  folder: string;
  /** Of the lesson's services. */
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** `expected` are the behaviours of the run before, if any. */
export async function gradeLive(
  { session, display, folder, env, signal }: LiveOptions,
  expected: string[] = [],
): Promise<LiveView> {
  const { lesson, scratch } = session;
  const position = await session.position();
  const { subject } = position.checkpoints;
  const behaviours: LiveView['behaviours'] = [];
  let pending = expected;
  const view = () => ({
    lesson,
    position,
    subject: scratch.shown(subject),
    behaviours,
    pending,
  });
  display.begin(view());
  const graded = await grade({
    folder,
    exercise: position.ladder.exercise,
    rung: scratch.url(subject),
    env,
    signal,
    onBehaviour(one) {
      behaviours.push(one);
      pending = pending.filter((name) => name !== one.behaviour);
      display.add(one, view());
    },
  });
  const done = { ...view(), pending: [], grade: graded };
  display.end(done);
  return done;
}
