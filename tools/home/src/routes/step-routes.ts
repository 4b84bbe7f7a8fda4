// Steps that only the page can see: a README that was read.

import express, { type Router } from 'express';
import { z } from 'zod';
import type { Course } from '../course/course.ts';
import { noteStep } from '../course/note-step.ts';
import { RefusedError } from '../security/problems.ts';

const taken = z.strictObject({ step: z.literal('read') });

export function stepRoutes({ course }: { course: Course }): Router {
  const router = express.Router();
  router.post(
    '/lessons/:lesson/steps',
    express.json(),
    async (request, response) => {
      const lesson = course.find(request.params.lesson ?? '');
      const { data } = taken.safeParse(request.body);
      if (!lesson || !data) {
        const detail = 'The page tells of a README that was read.';
        throw new RefusedError(400, 'No such step', detail);
      }
      await noteStep(course.root, lesson.name, data.step);
      response.status(204).end();
    },
  );
  return router;
}
