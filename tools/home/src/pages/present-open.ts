// The slide that an address names, among those of its lesson.

import { RefusedError } from '../security/problems.ts';
import type { TabContext } from './page-context.ts';
import type { PlannedSlide } from './present-slide.ts';
import { slidesOf } from './present-slides.ts';

export interface OpenedSlide {
  slide: PlannedSlide;
  slides: PlannedSlide[];
  index: number;
  next: PlannedSlide | undefined;
  /** Its name. */
  lesson: string;
}

/** @throws RefusedError when there is no such slide. */
export async function openSlide(
  context: TabContext,
): Promise<OpenedSlide> {
  const { lesson, item } = context;
  const slides = await slidesOf(context, lesson);
  const index = item
    ? slides.findIndex(({ name }) => name === item)
    : 0;
  const slide = slides[index];
  if (slide) {
    const next = slides[index + 1];
    return { slide, slides, index, next, lesson: lesson.name };
  }
  const detail = `${lesson.name} has no slide of this name.`;
  throw new RefusedError(404, 'No such slide', detail);
}
