// Who may talk to this page, since it starts processes: a browser on
// this machine, from a page of this server, which knows the token.

import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RefusedError } from './problems.ts';

const reads = new Set(['GET', 'HEAD']);
const frame = /^\/frames\/([^/]*)/i;

/**
 * Refuses what comes under a foreign name (DNS rebinding), from a
 * page of elsewhere (cross-site request), or acts without the token.
 *
 * @param token Known to the pages that this process has sent.
 * @param isFramed Knows the secrets below which a sandbox, whose
 * origin is `null`, may read.
 */
export function guard(
  token: string,
  isFramed: (secret: string) => boolean = () => false,
): RequestHandler {
  return (request, _response, next) => {
    checkHost(request);
    const [isFrame, secret = ''] = frame.exec(request.path) ?? [];
    if (isFrame) checkFrame(request, isFramed(secret));
    else checkOrigin(request);
    if (!reads.has(request.method)) checkToken(request, token);
    next();
  };
}

/** Its port is that of the connection: a proxy has no place here. */
function ownHosts({ socket }: Request): string[] {
  const port = socket.localPort;
  const names = ['localhost', '127.0.0.1'];
  // Browsers leave out the port of http itself.
  return names.flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
}

function checkHost(request: Request): void {
  const host = request.headers.host ?? '';
  if (ownHosts(request).includes(host.toLowerCase())) return;
  throw new RefusedError(
    421,
    'Misdirected request',
    'This server answers to localhost and 127.0.0.1 only.',
  );
}

function checkOrigin(request: Request): void {
  const { origin } = request.headers;
  const own = `http://${request.headers.host?.toLowerCase()}`;
  const isForeign = origin !== undefined && origin !== own;
  // A link from elsewhere may open a page, and do nothing more.
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const opens = request.headers['sec-fetch-mode'] === 'navigate';
  const isElsewhere = site === 'cross-site' || site === 'same-site';
  if (!isForeign && (!isElsewhere || opens)) return;
  throw new RefusedError(
    403,
    'Foreign origin',
    'Requests come from pages of this server only.',
  );
}

function checkFrame(request: Request, isKnown: boolean): void {
  const { origin = 'null' } = request.headers;
  const own = `http://${request.headers.host?.toLowerCase()}`;
  const isOurs = origin === 'null' || origin === own;
  if (isKnown && isOurs && request.method === 'GET') return;
  throw new RefusedError(
    403,
    'No such frame',
    'A frame answers only to its own page, while its server runs.',
  );
}

function checkToken(request: Request, token: string): void {
  const given = Buffer.from(request.get('x-course-token') ?? '');
  const expected = Buffer.from(token);
  const isSame =
    given.length === expected.length &&
    timingSafeEqual(given, expected);
  if (isSame) return;
  throw new RefusedError(
    403,
    'No token',
    'This page is from before the course was started: reload it.',
  );
}
