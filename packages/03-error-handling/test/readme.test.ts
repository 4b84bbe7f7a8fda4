import { readmeSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';

readmeSuite({
  lesson,
  folder: new URL('..', import.meta.url),
  behaviours,
});
