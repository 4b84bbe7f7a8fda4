// The places where a service may come from. Each gives the service,
// or nothing: then it is the next one's turn.

import { StartServiceError } from './errors.ts';
import type { Engine, Launcher, Server, Service } from './service.ts';
import { addressOf, reasonOf } from './url-for-people.ts';

const standardPortTimeoutMs = 1_000;
const newServerTimeoutMs = 10_000;

/** Marks what a with-services around us provides: its URLs. */
export const providedVariable = 'WITH_SERVICES_PROVIDED';

/** A service, with a way to stop it if we have started it. */
export interface Found extends Service {
  stop?: () => Promise<void>;
}

/** What a source may use. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  standardPort: number;
  keeper: Launcher;
  /** Gets a sentence about each server that will not do. */
  note: (text: string) => void;
}

export type Source = (
  engine: Engine,
  surroundings: Surroundings,
) => Promise<Found | undefined> | Found | undefined;

/** The variable, as an outer with-services has set it: trusted. */
export const fromOuterWrapper: Source = (engine, { env }) => {
  const url = env[engine.variable];
  const provided = env[providedVariable]?.split(' ') ?? [];
  if (!url || !provided.includes(url)) return undefined;
  return { ...already(engine, url, engine.variable), inherited: true };
};

/** A server that runs anyway, such as docker compose gives. */
export const fromStandardPort: Source = async (
  engine,
  { standardPort, note },
) => {
  const url = engine.standardUrl(standardPort);
  const ask = () => engine.probe(url, standardPortTimeoutMs);
  const version = await ask().catch(() => undefined);
  if (version === undefined || isTooOld(engine, version, note)) {
    return undefined;
  }
  return already(engine, url, 'standard port');
};

/** A server of our own, from a program of this machine. */
export const fromPath: Source = async (engine, around) => {
  const { env, keeper, note } = around;
  const native = engine.findOnPath(env['PATH'] ?? env['Path'] ?? '');
  if (!native) return undefined;
  const start = () => keeper.start(native);
  const label = (version: string) => `${version} from PATH`;
  const found = await started(engine, start, label);
  if (!isTooOld(engine, found.source, note)) return found;
  await found.stop?.();
  return undefined;
};

/** A server of our own, from an npm package: always there. */
export const fromPackage: Source = (engine, { keeper }) => {
  const start = () => engine.startEmbedded(keeper);
  const label = (version: string) =>
    `embedded ${version}${engine.embeddedNote}`;
  return started(engine, start, label);
};

/** A service that somebody else runs. */
export function already(
  engine: Engine,
  url: string,
  where: string,
): Found {
  const source = `${where}, ${addressOf(engine, url)}`;
  return { name: engine.name, url, source, inherited: false };
}

function isTooOld(
  engine: Engine,
  version: string,
  note: Surroundings['note'],
): boolean {
  try {
    engine.assertNewEnough(version);
    return false;
  } catch (error) {
    note(reasonOf(error, ''));
    return true;
  }
}

async function started(
  engine: Engine,
  start: () => Promise<Server>,
  label: (version: string) => string,
): Promise<Found> {
  let server: Server | undefined;
  try {
    server = await start();
    const { url, stop } = server;
    const version = await engine.probe(url, newServerTimeoutMs);
    const source = `${label(version)} on ${addressOf(engine, url)}`;
    return { name: engine.name, url, source, inherited: false, stop };
  } catch (cause) {
    await server?.stop();
    throw new StartServiceError(
      `No ${engine.title} could be started: ${reasonOf(cause, '')}.`,
      { cause },
    );
  }
}
