// One slide of the presenter mode.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Rung } from '@under-load/lab';
import type { Part } from './html.ts';

export interface Slide {
  /** In its path; names no two slides share. */
  name: string;
  title: string;
  /** How it is laid out. */
  kind: 'title' | 'rung' | 'code' | 'list' | 'chart';
  /** What the instructor says and does. */
  notes: Notes;
  /** Lines and columns of code, or of what is listed. */
  size: { lines: number; columns: number };
  render: () => Promise<Part>;
}

export interface Notes {
  say: string;
  break?: string;
}

export interface PlannedSlide extends Slide {
  /** When its rung begins and ends, in minutes of the lesson. */
  plan: { from: number; to: number };
}

/**
 * Name of a rung's first slide. Where a lesson has two ladders, rungs
 * of both may share a name.
 */
export function rungSlide(
  ladder: Pick<Ladder, 'folder'>,
  { name }: Pick<Rung, 'name'>,
): string {
  return ladder.folder === 'ladder'
    ? name
    : `${ladderName(ladder)}-${name}`;
}
