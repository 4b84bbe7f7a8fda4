// What a lesson's own page may do in our frame: run its scripts and
// ask its server, and nothing of ours.

import type { Response } from 'express';

const policy = [
  // No `allow-same-origin`: its origin is none, and so not ours. Forms
  // may be submitted to scripts, and to nobody else.
  'sandbox allow-scripts allow-forms',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** In place of those that all other answers have. */
export function frameHeaders(response: Response): void {
  response.removeHeader('X-Frame-Options');
  response.removeHeader('Origin-Agent-Cluster');
  response.set({
    'Content-Security-Policy': policy,
    // The origin of a sandbox is called `null`.
    'Access-Control-Allow-Origin': 'null',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
}
