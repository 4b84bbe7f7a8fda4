// One instance of the application, over a mail provider of its own.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type MailProviderOptions,
  startMailProvider,
} from '../../src/mail-provider.ts';
import { createService } from '../../src/service.ts';
import type { RungName } from '../../src/config.ts';
import type { WatchersOptions } from '../../src/watchers.ts';

interface TestOptions {
  rung?: RungName;
  mail?: MailProviderOptions;
  mailAttempts?: number;
  watching?: WatchersOptions;
}

export async function openTestService(options: TestOptions = {}) {
  const mail = { latencyMs: 0, failureRate: 0, ...options.mail };
  const provider = await startMailProvider(mail);
  const errors: unknown[] = [];
  const config = {
    rung: options.rung ?? '3-isolated-bus',
    mailAttempts: options.mailAttempts ?? 1,
    drainMs: 0,
  } as const;
  const service = createService({
    config,
    mailUrl: provider.url,
    onError: (error) => errors.push(error),
    watching: options.watching ?? {},
  });
  const server = createServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...service,
    url: `http://127.0.0.1:${port}`,
    provider,
    /** What was reported as nobody's to answer. */
    errors,
    async close() {
      service.endWatching();
      server.close();
      server.closeAllConnections();
      await service.close();
      await provider.close();
    },
  };
}

export type TestService = Awaited<ReturnType<typeof openTestService>>;
