// Charts and pictures of the READMEs: listed files, nothing else.

import express, {
  type Request,
  type Response,
  type Router,
} from 'express';
import type { Course } from '../course/course.ts';
import { listDocs } from '../render/docs.ts';
import { listFiles, pictureType } from '../render/lesson-files.ts';
import { RefusedError } from '../security/problems.ts';

export type FileRequest = Request<{ lesson: string; path: string[] }>;
export type DocRequest = Request<{ path: string[] }>;

export function fileRoutes({ course }: { course: Course }): Router {
  const router = express.Router();

  router.get(
    '/lessons/:lesson/files/*path',
    async (request: FileRequest, response) => {
      const { lesson, path } = request.params;
      const folder = course.find(lesson)?.folder;
      const name = path.join('/');
      const listed = folder ? await listFiles(folder) : [];
      if (!folder || !listed.includes(name)) throw notThere();
      sendPicture(response, folder, name);
    },
  );

  router.get(
    '/docs/*path',
    async (request: DocRequest, response, next) => {
      const name = request.params.path.join('/');
      const file = (await listDocs(course.root)).get(name);
      if (!file || !pictureType(file)) return next();
      sendPicture(response, course.root, file);
    },
  );

  return router;
}

/** A picture may have styles; it runs nothing and loads nothing. */
const picturePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox";

function sendPicture(response: Response, root: string, name: string) {
  const type = pictureType(name);
  if (!type) throw notThere();
  response.set('Content-Security-Policy', picturePolicy);
  response.type(type).sendFile(name, { root, cacheControl: false });
}

function notThere(): RefusedError {
  return new RefusedError(
    404,
    'No such file',
    'The course has no such picture.',
  );
}
