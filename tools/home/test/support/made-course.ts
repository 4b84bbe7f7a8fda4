// A course of made-up lessons, in memory: five for each part.

import { defineLesson, parts } from '@under-load/lab';
import type { CourseLesson } from '../../src/course/course.ts';

export function madeLessons(count: number): CourseLesson[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const name = `${number}-made-up`;
    const lesson = defineLesson({
      name,
      title: `Made-up lesson ${number}`,
      part: parts[Math.floor(index / 5)] ?? parts[0],
      pattern: 'Made up',
      minutes: 45,
      services: [],
      experiments: [],
      ladders: [],
    });
    const facts = () => Promise.reject(new Error('nothing is made'));
    return { name, number, folder: '', lesson, facts };
  });
}
