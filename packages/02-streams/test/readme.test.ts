import { readmeSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { behaviours as exportBehaviours } from './behaviours/exports.ts';

readmeSuite({
  lesson,
  folder: new URL('..', import.meta.url),
  behaviours,
  sideBehaviours: { 'export-ladder': exportBehaviours },
});
