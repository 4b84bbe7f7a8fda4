// REDIS_URL, DATABASE_URL or RABBITMQ_URL, when a person has set it.

import { UnreachableServiceError } from './errors.ts';
import type { Engine } from './service.ts';
import { already, type Source } from './sources.ts';
import { addressOf, isUrlFor, reasonOf } from './url-for-people.ts';

const timeoutMs = 3_000;

/** @throws {UnreachableServiceError} if it is set, but no use. */
export const fromVariable: Source = async (engine, { env }) => {
  const { variable } = engine;
  const url = env[variable];
  if (!url) return undefined;
  if (!isUrlFor(engine, url)) {
    throw new UnreachableServiceError(
      `${variable} is no address such as ${engine.example}: ` +
        'correct it, or unset it.',
    );
  }
  await assertUsable(engine, url);
  return already(engine, url, variable);
};

async function assertUsable(engine: Engine, url: string) {
  try {
    const version = await engine.probe(url, timeoutMs, 'environment');
    engine.assertNewEnough(version);
  } catch (cause) {
    const { variable, title } = engine;
    const address = addressOf(engine, url);
    throw new UnreachableServiceError(
      `${variable} leads to no usable ${title} on ${address} ` +
        `(${reasonOf(cause, url)}): start that server, ` +
        `or unset ${variable} to let with-services find one.`,
      { cause },
    );
  }
}
