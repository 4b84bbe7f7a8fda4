// Runs the captures of several lessons, with their services.

import { messageOf } from '@under-load/lab/cli';
import type { ServiceName } from '@under-load/services';
import {
  type CapturedBlock,
  captureLesson,
} from '../capture/capture-lesson.ts';
import {
  type Surroundings,
  withSurroundings,
} from '../capture/surroundings.ts';
import type { LessonFacts } from './lesson-facts.ts';

export interface Captured {
  /** What each lesson's blocks show; nothing for those not run. */
  outputs: Map<LessonFacts, Map<string, CapturedBlock>>;
  /** Captures that could not be run, one line each. */
  problems: string[];
}

export const nothingCaptured: Captured = {
  outputs: new Map(),
  problems: [],
};

/** Services are started once for all. */
export async function captureAll(
  lessons: LessonFacts[],
  signal: AbortSignal,
): Promise<Captured> {
  const running = lessons.filter(
    ({ lesson }) => (lesson.captures ?? []).length > 0,
  );
  if (running.length === 0) return nothingCaptured;
  const services = running.flatMap(
    ({ lesson }): ServiceName[] => lesson.services,
  );
  return withSurroundings(services, signal, (around) =>
    captureEach(running, around),
  );
}

async function captureEach(
  lessons: LessonFacts[],
  around: Surroundings,
): Promise<Captured> {
  const captured: Captured = { outputs: new Map(), problems: [] };
  for (const facts of lessons) {
    const { folder, lesson } = facts;
    try {
      const blocks = await captureLesson({ ...around, folder, lesson });
      captured.outputs.set(facts, blocks);
    } catch (error) {
      around.signal.throwIfAborted();
      captured.problems.push(`${lesson.name}: ${messageOf(error)}`);
    }
  }
  return captured;
}
