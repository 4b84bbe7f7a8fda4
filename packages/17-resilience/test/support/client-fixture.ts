// One rung, over services and a clock of the test.

import { createHttpSend } from '../../src/app/http-send.ts';
import { limits } from '../../src/app/limits.ts';
import {
  startUpstream,
  type Upstream,
} from '../../src/fakes/upstream.ts';
import type {
  Answer,
  Client,
  CreateClient,
  Settings,
} from '../../src/ladder/client.ts';
import {
  createScriptedService,
  type ScriptedService,
} from './scripted-service.ts';
import {
  createVirtualClock,
  type VirtualClock,
} from './virtual-clock.ts';

/** Limits that stop nothing, but for what the test is about. */
const noLimits = {
  deadlineMs: 60_000,
  maxAttempts: 4,
  maxFailures: Infinity,
  maxInFlight: Infinity,
};

export interface ClientFixture {
  clock: VirtualClock;
  service: ScriptedService;
  /** Over the scripted service, on the clock of the test. */
  open: (options?: Partial<Settings>) => Client;
  /** Over HTTP; all of them share eight connections. */
  openHttp: (options?: Partial<Settings>) => Promise<{
    upstream: Upstream;
    client: Client;
  }>;
}

export async function openClientFixture(rung: URL) {
  const { createClient } = (await import(rung.href)) as {
    createClient: CreateClient;
  };
  const clock = createVirtualClock();
  const service = createScriptedService(clock);
  const { now, after } = clock;
  const http = createHttpSend(8);
  const ends: (() => Promise<void>)[] = [];
  return {
    clock,
    service,
    open(options: Partial<Settings> = {}) {
      const send: Settings['send'] = (...sent) => service.send(...sent);
      const own = { url: '', send, now, after };
      return createClient({
        ...limits,
        ...noLimits,
        ...own,
        ...options,
      });
    },
    async openHttp(options: Partial<Settings> = {}) {
      const upstream = await startUpstream({ answer: () => ({}) });
      ends.push(() => upstream.close());
      const { url } = upstream;
      const patient = { ...noLimits, attemptMs: 60_000 };
      const own = { url, send: http.send, ...options };
      const settings = { ...limits, ...patient, ...own };
      return { upstream, client: createClient(settings) };
    },
    async close() {
      http.close();
      for (const end of ends) await end();
    },
  };
}

/** How a call has ended: a status, a code, or not at all. */
export function watch(call: Promise<Answer>): () => number | string {
  let end: number | string = 'no end';
  call.then(
    ({ status }) => (end = status),
    ({ code }: { code: string }) => (end = code),
  );
  return () => end;
}
