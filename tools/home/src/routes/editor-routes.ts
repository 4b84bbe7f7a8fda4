// Opens a listed file of a lesson in the reader's editor.

import path from 'node:path';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Course } from '../course/course.ts';
import { isText, listFiles } from '../render/lesson-files.ts';
import { RefusedError } from '../security/problems.ts';

export interface EditorRoutesOptions {
  course: Course;
  /** Tells the editor's name. @default the one of this machine */
  open?: (file: string) => Promise<string>;
}

const editorRequest = z.strictObject({ file: z.string() });

export function editorRoutes({
  course,
  open = openHere,
}: EditorRoutesOptions): Router {
  const router = express.Router();
  router.post(
    '/lessons/:lesson/editor',
    express.json(),
    async (request, response) => {
      const folder = course.find(request.params.lesson)?.folder;
      const asked = editorRequest.safeParse(request.body);
      const listed = folder ? await listFiles(folder) : [];
      const file = listed
        .filter(isText)
        .find((one) => one === asked.data?.file);
      if (!folder || !file) throw notListed();
      const editor = await open(path.join(folder, file));
      response.json({ file, editor });
    },
  );
  return router;
}

// Loaded late: the server should not wait for it.
async function openHere(file: string): Promise<string> {
  const { openInEditor } = await import('../editor/open-in-editor.ts');
  return openInEditor(file);
}

function notListed(): RefusedError {
  const detail = 'The lesson shows no file of this name.';
  return new RefusedError(404, 'No such file', detail);
}
