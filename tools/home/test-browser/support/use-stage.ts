// A stage for a test file. After each test no page has done what none
// may do, and after all of them nothing is left.

import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { ScratchOptions } from '../../test/support/scratch-course.ts';
import { openStage, type Stage } from './stage.ts';

export type StageInUse = Pick<Stage, 'open'> & {
  home: () => Stage['home'];
  course: () => Stage['course'];
  guests: () => Stage['guests'];
};

export function useStage(options?: ScratchOptions): StageInUse {
  let opened: Stage | undefined;
  beforeAll(async () => {
    opened = await openStage(options);
  });
  afterEach(() => {
    expect(opened?.complaints() ?? []).toEqual([]);
  });
  afterAll(async () => {
    expect(await opened?.close()).toEqual(opened && []);
  });

  function stage(): Stage {
    if (opened) return opened;
    throw new Error('there is no stage: its opening has failed');
  }
  return {
    home: () => stage().home,
    course: () => stage().course,
    guests: () => stage().guests,
    open: (...page) => stage().open(...page),
  };
}
