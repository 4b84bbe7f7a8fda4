// Hints and the solution of an exercise, when they are asked for.

import { giveUp } from '@under-load/course/give-up';
import { nextHint } from '@under-load/course/next-hint';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Course } from '../course/course.ts';
import { RefusedError } from '../security/problems.ts';

const givingUp = z.strictObject({ giveUp: z.literal(true) });

export function hintRoutes({ course }: { course: Course }): Router {
  const router = express.Router();

  router.post('/lessons/:lesson/hints', async (request, response) => {
    const student = find(course, request.params.lesson);
    const { seen, total } = await nextHint(student);
    response.json({ seen, total });
  });

  router.post(
    '/lessons/:lesson/solution',
    express.json(),
    async (request, response) => {
      const student = find(course, request.params.lesson ?? '');
      if (!givingUp.safeParse(request.body).success) {
        const detail = 'The body must be {"giveUp": true}.';
        throw new RefusedError(400, 'Not asked for', detail);
      }
      await giveUp(student);
      response.status(204).end();
    },
  );

  return router;
}

function find(course: Course, name: string) {
  const found = course.find(name);
  if (!found) {
    throw new RefusedError(404, 'No such lesson', 'See the home page.');
  }
  const { root } = course;
  const { folder, lesson } = found;
  return { root, folder, lesson };
}
