// Finds each service where it already is, or starts one.

import { engines } from './engines.ts';
import { Keeper } from './keeper/keeper.ts';
import { assertTemporaryFolder } from './keeper/private-directory.ts';
import type { Engine, Service, ServiceName } from './service.ts';
import { sourcesFor } from './source-order.ts';
import * as source from './sources.ts';

export interface ProvideServicesOptions {
  /**
   * Where to look for the variables of the engines, SERVICES, PATH.
   * @default process.env
   */
  env?: NodeJS.ProcessEnv;
  /**
   * Ports of 127.0.0.1 where a server may be running already.
   * @default { redis: 6379, postgres: 5432, rabbitmq: 5672 }
   */
  standardPorts?: Partial<Record<ServiceName, number>>;
  /** Owns the native servers. @default one of its own */
  keeper?: Keeper;
}

/** What was found or started. */
export interface ProvidedServices {
  /** In the order that they were asked for. */
  services: Service[];
  /**
   * Variables for the environment of a child process. Those that are
   * `undefined` are to be absent: a person's PGSSLMODE is not meant
   * for our PostgreSQL.
   */
  env: NodeJS.ProcessEnv;
  /** Takes down what was started, and resolves when it is gone. */
  stop: () => Promise<void>;
}

/**
 * Provides services, all at the same time. What it starts ends with
 * this process, even after SIGKILL; until `stop()` it keeps this
 * process alive.
 *
 * @throws {UnreachableServiceError} if a variable leads nowhere.
 * @throws {StartServiceError} if a server does not start.
 * @throws {StartServiceError} if there are no temporary files.
 * @throws {UsageError} if SERVICES is set, but not to `embedded`.
 */
export async function provideServices(
  names: readonly ServiceName[],
  options: ProvideServicesOptions = {},
): Promise<ProvidedServices> {
  const { env = process.env, keeper = new Keeper() } = options;
  const order = sourcesFor(env);
  assertTemporaryFolder();
  const results = await Promise.allSettled(
    [...new Set(names)].map((name) => {
      const engine = engines[name];
      const standardPort =
        options.standardPorts?.[name] ?? engine.standardPort;
      return provide(engine, order, { env, standardPort, keeper });
    }),
  );
  const services = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  const stop = async () => {
    await Promise.all(services.map(stopOne));
    await keeper.stop();
  };
  const failure = results.find(isRejected);
  if (!failure) return { services, env: childEnv(env, services), stop };
  await stop();
  throw failure.reason;
}

async function provide(
  engine: Engine,
  order: source.Source[],
  around: Omit<source.Surroundings, 'note'>,
): Promise<source.Found> {
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  for (const from of order) {
    const found = await from(engine, { ...around, note });
    if (!found) continue;
    const source = [found.source, ...notes].join('; ');
    return { ...found, source };
  }
  throw new Error('The last source always provides.');
}

async function stopOne({ stop }: source.Found): Promise<void> {
  await stop?.();
}

function childEnv(env: NodeJS.ProcessEnv, services: Service[]) {
  const urls = services.map(({ url }) => url);
  const outer = env[source.providedVariable]?.split(' ') ?? [];
  return Object.fromEntries([
    ...misleading(env, services).map((name) => [name, undefined]),
    ...services.map(({ name, url }) => [engines[name].variable, url]),
    [source.providedVariable, [...outer, ...urls].join(' ')],
  ]) as NodeJS.ProcessEnv;
}

/** PG* are meant for the PostgreSQL of DATABASE_URL, and no other. */
function misleading(env: NodeJS.ProcessEnv, services: Service[]) {
  const ours = services.find(({ name }) => name === 'postgres');
  if (!ours || ours.url === env['DATABASE_URL']) return [];
  const names = Object.keys({ ...process.env, ...env });
  return names.filter((name) => name.startsWith('PG'));
}

function isRejected(
  result: PromiseSettledResult<unknown>,
): result is PromiseRejectedResult {
  return result.status === 'rejected';
}
