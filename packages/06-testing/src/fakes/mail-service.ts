// Stands in for the mail service: a real HTTP server.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  type Fault,
  listen,
  misbehave,
  type StandIn,
} from './stand-in.ts';

export interface SentMail {
  to: string;
  subject: string;
  text: string;
}

export interface MailService extends StandIn {
  /** All mails that were sent, also those that it then refused. */
  mails: SentMail[];
  /** How it answers from now on; a test may set it. @default 'ok' */
  mode: Fault | 'ok';
}

export async function startMailService(): Promise<MailService> {
  const standIn = await listen(answer);
  const service: MailService = { ...standIn, mails: [], mode: 'ok' };

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    if (req.method === 'GET') {
      res.end(JSON.stringify(service.mails, null, 2));
      return;
    }
    service.mails.push((await json(req)) as SentMail);
    if (service.mode === 'ok') res.writeHead(202).end();
    else misbehave[service.mode](res);
  }

  return service;
}
