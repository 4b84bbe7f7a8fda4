// What a browser may do with our pages: run our scripts, and no more.

import type { RequestHandler } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        styleSrc: own,
        imgSrc: own,
        connectSrc: own,
        frameSrc: own,
        manifestSrc: own,
        baseUri: ["'none'"],
        formAction: own,
        frameAncestors: ["'none'"],
      },
    },
    // It is http, on this machine.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
