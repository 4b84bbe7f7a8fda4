// What the slides of one rung are made from.

import type { Rung } from '@under-load/lab';
import type { ComparedLadder } from '../course/compared-ladders.ts';
import type { RungStep } from '../course/rung-step.ts';
import type { Notes } from './present-slide.ts';

export interface ShownRung {
  lesson: { name: string; folder: string };
  ladder: ComparedLadder;
  index: number;
  /** When it begins, such as `0:08`. */
  from: string;
}

export interface OpenedRung extends ShownRung {
  rung: Rung;
  step: RungStep;
  /** Name of its first slide; the others begin with it. */
  slide: string;
  notes: Notes;
}
