// The presenter mode of each lesson, slide by slide, and its notes.

import express, { type Router } from 'express';
import type { PageContext } from '../pages/page-context.ts';
import { notesPage } from '../pages/present-notes.ts';
import { presentPage } from '../pages/present-page.ts';
import { RefusedError } from '../security/problems.ts';

const pages = { present: presentPage, notes: notesPage };

export function presentRoutes(context: PageContext): Router {
  const router = express.Router();
  for (const [name, page] of Object.entries(pages)) {
    router.get(
      `/lessons/:lesson/${name}{/:slide}`,
      async (request, response) => {
        const { lesson: asked = '', slide = '' } = request.params;
        const lesson = context.course.find(asked);
        if (!lesson) {
          const detail = 'See the home page.';
          throw new RefusedError(404, 'No such lesson', detail);
        }
        const about = { ...context, lesson, item: slide, query: {} };
        response.type('html').send((await page(about)).text);
      },
    );
  }
  return router;
}
