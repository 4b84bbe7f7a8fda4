// Pages of a lesson's server, for a frame of ours: below a secret that
// ends with the server, in a sandbox without our origin.

import { once } from 'node:events';
import {
  type ClientRequest,
  type IncomingMessage,
  get,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import express, {
  type Request,
  type Response,
  type Router,
} from 'express';
import type { Runs } from '../runs/runs.ts';
import { frameHeaders } from '../security/frame-headers.ts';
import { framedServer } from '../servers/running-server.ts';

const below = /^\/frames\/([\w-]+)(\/.*)$/;

/** No other header of the server reaches our frame. */
const passedOn = ['content-type', 'content-length', 'content-encoding'];

export function frameRoutes({
  runs,
}: {
  runs: Pick<Runs, 'active'>;
}): Router {
  const router = express.Router();
  router.get(below, async (request, response) => {
    const [, secret = '', path = ''] = below.exec(request.url) ?? [];
    const server = framedServer(runs, secret);
    if (!server) return sayNothing(request, response);
    const asked = get(`${server.origin}${path}`, {
      agent: false,
      headers: { accept: request.get('accept') ?? '*/*' },
      signal: server.gone,
    });
    response.once('close', () => asked.destroy());
    const answer = await answerTo(asked);
    if (answer) await passOn(answer, response);
    else await sayNothing(request, response);
  });
  return router;
}

/** Longer than a tab takes to close the frame of a server that ended. */
const frameMs = 5000;

/**
 * The server has ended, or is about to, and its page goes on asking:
 * an error would stand in the console of each tab that shows it. So
 * would a script without a type: it waits until its frame is closed.
 */
async function sayNothing(
  request: Request,
  response: Response,
): Promise<void> {
  frameHeaders(response);
  if (request.get('sec-fetch-dest') === 'script') {
    const late = wait(frameMs, undefined, { ref: false });
    await Promise.race([once(response, 'close'), late]);
  }
  response.status(204).end();
}

async function passOn(
  answer: IncomingMessage,
  response: Response,
): Promise<void> {
  frameHeaders(response);
  for (const name of passedOn) {
    const value = answer.headers[name];
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(answer.statusCode ?? 502);
  // Tiles come one by one, and the first should not wait.
  response.flushHeaders();
  await pipeline(answer, response).catch(() => response.destroy());
}

/** Undefined when there is none. */
function answerTo(
  asked: ClientRequest,
): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    asked.once('response', resolve);
    asked.on('error', () => resolve(undefined));
  });
}
