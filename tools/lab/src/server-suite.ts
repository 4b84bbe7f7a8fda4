// What every lesson's server must do, whatever it serves.

import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { busyClients } from './busy-clients.ts';
import { itWithSignals } from './it-with-signals.ts';
import { startServer } from './start-server.ts';

export interface ServerSuiteOptions {
  /** Such as `new URL('../src/server.ts', import.meta.url)`. */
  entry: URL;
  /** Called for each test. @default {} */
  env?: () => NodeJS.ProcessEnv;
  /** What it must refuse, and the sentence that it must say. */
  refusals: Refusal[];
}

export interface Refusal {
  /** Such as `PORT`. */
  what: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  says: RegExp;
}

const stackLine = /\n\s+at /;

/** What it hears of signals is left out on Windows. */
export function serverSuite(options: ServerSuiteOptions): void {
  const { entry, env = () => ({}), refusals } = options;
  const signals = ['SIGINT', 'SIGHUP'] as const;

  it('listens on the loopback interface only', async () => {
    const server = await startServer({ entry, env: env() });
    await server.stop();

    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  itWithSignals.each(signals)('exits 0 at %s', async (signal) => {
    const server = await startServer({ entry, env: env() });

    server.kill(signal);
    server.kill(signal); // a second one changes nothing

    expect(await server.exited).toEqual({ code: 0, signal: null });
  });

  itWithSignals('answers all that busy clients sent', async () => {
    const server = await startServer({ entry, env: env() });
    const asking = busyClients(`${server.url}/readyz`);
    await asking.begun;

    server.kill('SIGTERM');

    const { answered, lost } = await asking.ended;
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(await server.exited).toEqual({ code: 0, signal: null });
  });

  it('says in one sentence that its port is taken', async () => {
    const owner = createServer().listen(0, '127.0.0.1');
    await once(owner, 'listening');
    const { port } = owner.address() as AddressInfo;
    const PORT = String(port);

    const starting = startServer({ entry, env: { ...env(), PORT } });
    const failure = await starting.catch(String);
    owner.close();

    expect(failure).toMatch(/Port \d+ is taken.*PORT/);
    expect(failure).not.toMatch(stackLine);
  });

  for (const { what, says, ...refused } of refusals) {
    it(`says what is wrong with ${what}`, async () => {
      const { args = [], env: more = {} } = refused;
      const all = { ...env(), ...more };
      const starting = startServer({ entry, args, env: all });

      const failure = await starting.catch(String);

      expect(failure).toMatch(says);
      expect(failure).not.toMatch(stackLine);
    });
  }
}
