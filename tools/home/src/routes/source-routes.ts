// Pages to read: a lesson's sources, and the repository's documents.

import express, { type Router } from 'express';
import type { Course } from '../course/course.ts';
import { docsPage } from '../pages/docs-page.ts';
import { sourcePage } from '../pages/source-page.ts';
import { RefusedError } from '../security/problems.ts';
import type { DocRequest, FileRequest } from './file-routes.ts';

export interface SourceRoutesOptions {
  course: Course;
  token: string;
}

export function sourceRoutes(options: SourceRoutesOptions): Router {
  const { course } = options;
  const router = express.Router();

  router.get(
    '/lessons/:lesson/source/*path',
    async (request: FileRequest, response) => {
      const { lesson: name, path } = request.params;
      const lesson = course.find(name);
      if (!lesson) throw noLesson();
      const file = path.join('/');
      const page = await sourcePage({ ...options, lesson, file });
      response.type('html').send(page.text);
    },
  );

  router.get('/docs/*path', async (request: DocRequest, response) => {
    const page = await docsPage(course, request.params.path.join('/'));
    response.type('html').send(page.text);
  });

  return router;
}

function noLesson(): RefusedError {
  return new RefusedError(404, 'No such lesson', 'See the home page.');
}
