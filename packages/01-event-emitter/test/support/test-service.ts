// One instance of the application, over a mail provider of its own.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/app/app.ts';
import {
  type MailProviderOptions,
  startMailProvider,
} from '../../src/fakes/mail-provider.ts';
import { chooseRung } from '../../src/kit/rung.ts';
import type { CreateEvents } from '../../src/ladder/events.ts';

export interface TestOptions {
  /** @default the top rung */
  rung?: string;
  mail?: MailProviderOptions;
  /** @default 1 */
  mailAttempts?: number;
  maxMails?: number;
}

const ladder = new URL('../../src/ladder/', import.meta.url);

export async function openTestService(options: TestOptions = {}) {
  const { rung, mail, mailAttempts = 1, maxMails } = options;
  const provider = await startMailProvider({
    latencyMs: 0,
    failureRate: 0,
    ...mail,
  });
  const { createEvents } = (await import(
    chooseRung(ladder, rung).url
  )) as { createEvents: CreateEvents };
  const errors: unknown[] = [];
  const app = createApp({
    createEvents,
    mailUrl: provider.url,
    mailAttempts,
    maxMails,
    drainMs: 0,
    onError: (error) => errors.push(error),
  });
  const server = createServer(app.handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    provider,
    /** What `onError` was called with. */
    errors,
    endWatching: app.endWatching,
    async close() {
      app.endWatching();
      server.close();
      server.closeAllConnections();
      await app.close();
      await provider.close();
    },
  };
}

export type TestService = Awaited<ReturnType<typeof openTestService>>;
