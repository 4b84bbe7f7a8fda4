// Says which source each service would come from, and why. Asks the
// same sources in the same order as `provideServices`; starts nothing.

import { engines } from './engines.ts';
import type { ProvideServicesOptions } from './provide-services.ts';
import type {
  Engine,
  Launcher,
  NativeServer,
  ServiceName,
} from './service.ts';
import { sourcesFor } from './source-order.ts';
import * as source from './sources.ts';
import { reasonOf } from './url-for-people.ts';

export interface ServiceExplanation {
  name: ServiceName;
  /** What would be taken, for a person; absent if nothing would. */
  takes?: string;
  /** Each source that was passed by, and why. */
  passedBy: string[];
  /** Why none would do: the sentence of the error. */
  problem?: string;
}

type Options = Omit<ProvideServicesOptions, 'keeper'>;

/** The sources that are asked only look for what runs already. */
const noLauncher: Launcher = {
  start: async () => {
    throw new Error('Nothing is to be started here.');
  },
};

/** What one source says: taken, or why it was passed by. */
type Answer = { takes: string } | { passedBy: string | undefined };

/**
 * Probes what is said to be running; looks for programs and packages.
 * Never rejects: what would fail is a `problem`.
 */
export async function explainServices(
  names: readonly ServiceName[],
  options: Options = {},
): Promise<ServiceExplanation[]> {
  return Promise.all(
    names.map((name) => explain(engines[name], options)),
  );
}

async function explain(
  engine: Engine,
  { env = process.env, standardPorts = {} }: Options,
): Promise<ServiceExplanation> {
  const { name, standardPort } = engine;
  const port = standardPorts[name] ?? standardPort;
  const passedBy: string[] = [];
  try {
    for (const from of sourcesFor(env)) {
      const answer = await ask(from, engine, env, port);
      if ('takes' in answer) return { name, ...answer, passedBy };
      if (answer.passedBy) passedBy.push(answer.passedBy);
    }
    throw new Error('The last source always provides.');
  } catch (error) {
    return { name, passedBy, problem: sentence(error) };
  }
}

async function ask(
  from: source.Source,
  engine: Engine,
  env: NodeJS.ProcessEnv,
  standardPort: number,
): Promise<Answer> {
  // These two would start a server.
  if (from === source.fromPath) return askPath(engine, env);
  if (from === source.fromPackage) return askPackage(engine);
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const around = { env, standardPort, keeper: noLauncher, note };
  const found = await from(engine, around);
  if (found) return { takes: found.source };
  const why = notes[0] ?? whyNot(from, engine, standardPort);
  return { passedBy: why };
}

function askPath(engine: Engine, env: NodeJS.ProcessEnv): Answer {
  const native = engine.findOnPath(env['PATH'] ?? env['Path'] ?? '');
  if (!native) return { passedBy: `no ${engine.title} on PATH` };
  return { takes: `PATH, ${programOf(native)}` };
}

function programOf(native: NativeServer): string {
  if ('redisServer' in native) return native.redisServer;
  if ('postgres' in native) return native.postgres.initdb;
  return native.rabbitmq.server;
}

async function askPackage(engine: Engine): Promise<Answer> {
  await engine.assertEmbedded();
  return { takes: `embedded ${engine.embeddedTitle}` };
}

function whyNot(
  from: source.Source,
  { title, variable }: Engine,
  port: number,
): string | undefined {
  if (from === source.fromOuterWrapper) return undefined;
  if (from === source.fromStandardPort) {
    return `no usable ${title} on 127.0.0.1:${port}`;
  }
  return `${variable} is not set`;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : reasonOf(error, '');
}
