// Errors as problem documents; as a page where a page was asked for.

import type {
  ErrorRequestHandler,
  Request,
  RequestHandler,
} from 'express';
import { problemPage } from '../pages/problem-page.ts';
import { BusyError } from '../runs/errors.ts';
import { type Problem, RefusedError } from '../security/problems.ts';

/** An error of one response ends that response, and no other. */
export const ownErrors: RequestHandler = (_request, response, next) => {
  response.on('error', () => response.destroy());
  next();
};

export const answerErrors: ErrorRequestHandler = (
  error: unknown,
  request,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  const problem = problemOf(error);
  const isOurs = !(error instanceof RefusedError);
  if (isOurs && problem.status >= 500) console.error(error);
  response.status(problem.status);
  if (wantsPage(request)) {
    response.type('html').send(problemPage(problem).text);
    return;
  }
  response
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
};

function problemOf(error: unknown): BusyProblem {
  if (error instanceof RefusedError) return error.problem;
  if (error instanceof BusyError) {
    const { message: detail, run } = error;
    const problem = { status: 409, title: 'Busy', detail };
    return run
      ? { ...problem, run: run.id, page: pageOf(run) }
      : problem;
  }
  // Express and its body parser give a status to bad requests.
  const { status, message } = error as Partial<Problem & Error>;
  if (status && status >= 400 && status < 500) {
    return { status, title: 'Bad request', detail: message ?? '' };
  }
  const detail = 'Look at the terminal where the course runs.';
  return { status: 500, title: 'Something went wrong', detail };
}

interface BusyProblem extends Problem {
  /** The run that is in the way, and the page that shows it. */
  run?: string;
  page?: string;
}

function pageOf({ request }: NonNullable<BusyError['run']>): string {
  return `/lessons/${request.lesson}/${request.kind}`;
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && request.accepts('html') === 'html';
}
