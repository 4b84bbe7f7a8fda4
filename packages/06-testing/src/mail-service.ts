// Stands in for the mail service: a real HTTP server.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Mail } from './mailer.ts';
import {
  type Fault,
  listen,
  misbehave,
  type StandIn,
} from './stand-in.ts';

export interface MailService extends StandIn {
  /** Whatever was sent, faults or not. */
  mails: Mail[];
  /** The knob: how it answers from now on. @default 'ok' */
  mode: Fault | 'ok';
}

export async function startMailService(): Promise<MailService> {
  const standIn = await listen((req, res) => void answer(req, res));
  const service: MailService = { ...standIn, mails: [], mode: 'ok' };

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    if (req.method === 'GET') {
      res.end(JSON.stringify(service.mails, null, 2));
      return;
    }
    service.mails.push((await json(req)) as Mail);
    if (service.mode === 'ok') res.writeHead(202).end();
    else misbehave[service.mode](res);
  }

  return service;
}
