// The services of some lessons, so that no other one is started.

import { loadLesson } from '@under-load/lab/cli';
import type { ServiceName } from '@under-load/services';

/** @param folders Of the lessons. */
export async function servicesOf(
  folders: string[],
): Promise<ServiceName[]> {
  const lessons = await Promise.all(folders.map(loadLesson));
  return [...new Set(lessons.flatMap(({ services }) => services))];
}
