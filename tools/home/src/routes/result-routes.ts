// Charts and figures of results that were kept, to look at or to
// download.

import express, { type Request, type Router } from 'express';
import type { Course } from '../course/course.ts';
import type { ResultStore } from '../results/result-store.ts';
import { RefusedError } from '../security/problems.ts';

export interface ResultRoutesOptions {
  course: Course;
  results: ResultStore;
}

type Names = { lesson: string; experiment: string; file: string };

export function resultRoutes(options: ResultRoutesOptions): Router {
  const router = express.Router();
  router.get(
    '/results/:lesson/:experiment/:file',
    async (request: Request<Names>, response) => {
      const { type, body } = await read(request.params, options);
      const { download } = request.query;
      if (download !== undefined) {
        const { lesson, experiment, file } = request.params;
        response.attachment(`${lesson}-${experiment}-${file}`);
      }
      response.type(type).send(body);
    },
  );
  return router;
}

async function read(
  { lesson, experiment, file }: Names,
  { course, results }: ResultRoutesOptions,
) {
  const found = course.find(lesson);
  const isKnown = found?.lesson.experiments.includes(experiment);
  const [id = '', type] = file.split('.', 2);
  if (isKnown && type === 'svg') {
    const body = await results.chart(lesson, experiment, id);
    if (body) return { type, body };
  }
  if (isKnown && type === 'json') {
    const kept = await results.read(lesson, experiment, id);
    if (kept)
      return { type, body: `${JSON.stringify(kept, null, 2)}\n` };
  }
  throw new RefusedError(404, 'No such result', 'It is not kept.');
}
