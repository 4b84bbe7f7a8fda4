// The pages: the home, and each lesson's tabs.

import type { Request } from 'express';
import express, { type Router } from 'express';
import { homePage } from '../pages/home-page.ts';
import { lessonPage } from '../pages/lesson-page.ts';
import type { PageContext } from '../pages/page-context.ts';
import { tabs } from '../pages/tabs.ts';
import { RefusedError } from '../security/problems.ts';

export function pageRoutes(context: PageContext): Router {
  const router = express.Router();

  router.get('/', async (_request, response) => {
    response.type('html').send((await homePage(context)).text);
  });

  router.get('/lessons/:lesson', (request, response) => {
    const lesson = findLesson(context, request.params.lesson);
    response.redirect(`/lessons/${lesson.name}/${tabs[0]?.name}`);
  });

  const paths = [
    '/lessons/:lesson/:tab',
    '/lessons/:lesson/:tab/:item',
  ];
  for (const path of paths) {
    router.get(path, async (request: TabRequest, response, next) => {
      const { lesson: name, tab: tabName, item = '' } = request.params;
      const lesson = findLesson(context, name);
      const tab = tabs.find((one) => one.name === tabName);
      if (!tab) return next();
      const query = firstValues(request.query);
      const about = { ...context, lesson, item, query };
      const page = await lessonPage(about, tab);
      response.type('html').send(page.text);
    });
  }

  return router;
}

type TabRequest = Request<{
  lesson: string;
  tab: string;
  item?: string;
}>;

function findLesson({ course }: PageContext, name: string) {
  const found = course.find(name);
  if (found) return found;
  throw new RefusedError(404, 'No such lesson', 'See the home page.');
}

function firstValues(query: Request['query']): Record<string, string> {
  const entries = Object.entries(query).map(([name, value]) => {
    const [first] = [value].flat();
    return [name, typeof first === 'string' ? first : ''] as const;
  });
  return Object.fromEntries(entries);
}
