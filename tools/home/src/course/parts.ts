// The lessons of a course, by the part that each belongs to.

import { parts, type Part } from '@under-load/lab';
import type { Course, CourseLesson } from './course.ts';

export interface CoursePart {
  name: Part;
  /** Roman: the parts of a course are few. */
  numeral: string;
  lessons: CourseLesson[];
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** In the order of the course; a part without lessons is left out. */
export function partsOf({
  lessons,
}: Pick<Course, 'lessons'>): CoursePart[] {
  return parts
    .map((name, index) => ({
      name,
      numeral: numerals[index] ?? String(index + 1),
      lessons: lessons.filter(({ lesson }) => lesson.part === name),
    }))
    .filter((part) => part.lessons.length > 0);
}
