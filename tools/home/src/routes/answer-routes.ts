// The answers of lessons' servers, as long as their runs are kept.

import express, { type Router } from 'express';
import type { Runs } from '../runs/runs.ts';
import { RefusedError } from '../security/problems.ts';
import type { KeptAnswers } from '../servers/kept-answers.ts';
import { answersOf } from '../servers/running-server.ts';

export function answerRoutes({
  runs,
}: {
  runs: Pick<Runs, 'get'>;
}): Router {
  const router = express.Router();
  const path = '/runs/:run/answers/:exchange';

  router.get(path, (request, response) => {
    const { run, exchange } = request.params;
    const shown = find(run)?.get(exchange);
    if (!shown) throw forgotten();
    response.set('Cache-Control', 'no-store').json(shown);
  });

  router.get(`${path}/picture`, (request, response) => {
    const { run, exchange } = request.params;
    const picture = find(run)?.picture(exchange);
    if (!picture) throw forgotten();
    response.type(picture.type).send(Buffer.from(picture.bytes));
  });

  function find(id: string): KeptAnswers | undefined {
    const run = runs.get(id);
    return run && answersOf(run);
  }
  return router;
}

function forgotten(): RefusedError {
  const detail = 'Only the last answers are kept: ask again.';
  return new RefusedError(404, 'No such answer', detail);
}
