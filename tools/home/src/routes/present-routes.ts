// The presenter mode of each lesson, slide by slide.

import express, { type Router } from 'express';
import type { PageContext } from '../pages/page-context.ts';
import { presentPage } from '../pages/present-page.ts';
import { RefusedError } from '../security/problems.ts';

export function presentRoutes(context: PageContext): Router {
  const router = express.Router();
  router.get(
    '/lessons/:lesson/present{/:slide}',
    async (request, response) => {
      const { lesson: name = '', slide: item = '' } = request.params;
      const lesson = context.course.find(name);
      if (!lesson) {
        const detail = 'See the home page.';
        throw new RefusedError(404, 'No such lesson', detail);
      }
      const query =
        request.query['notes'] === undefined ? {} : { notes: '' };
      const about = { ...context, lesson, item, query };
      response.type('html').send((await presentPage(about)).text);
    },
  );
  return router;
}
