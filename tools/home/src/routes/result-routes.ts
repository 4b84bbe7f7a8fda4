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

/** A chart brings its own style; scripts have no place in it. */
const drawingsOnly = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
};

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
      if (type === 'svg') response.set(drawingsOnly);
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
  const [id = '', type = '', ...more] = file.split('.');
  if (isKnown && type === 'svg' && more.length === 0) {
    const body = await results.chart(lesson, experiment, id);
    if (body) return { type, body };
  }
  if (isKnown && type === 'json' && more.length === 0) {
    const kept = await results.read(lesson, experiment, id);
    const body = `${JSON.stringify(kept, null, 2)}\n`;
    if (kept) return { type, body };
  }
  throw new RefusedError(404, 'No such result', 'It is not kept.');
}
