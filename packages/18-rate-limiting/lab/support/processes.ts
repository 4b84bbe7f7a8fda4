// Two processes with one variant, a rung or a library: this one, and
// a child.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fastLoader } from '@under-load/lab';
import {
  forget,
  openVariant,
  type VariantSettings,
} from './variants.ts';

const entry = new URL('./taker-process.ts', import.meta.url);

/** What each of the processes asks for at once. */
export interface Volley {
  key: string;
  times: number;
}

type Fire = (volley: Volley) => Promise<number>;

/** Ends what it has started, whatever `use` does. */
export async function withTwoProcesses<T>(
  settings: VariantSettings,
  use: (fire: Fire) => Promise<T>,
): Promise<T> {
  const args = [JSON.stringify(settings)];
  const child = fork(fileURLToPath(entry), args, {
    execArgv: fastLoader,
  });
  const own = await openFire(settings);
  const other: Fire = async (volley) => {
    child.send(volley);
    const [passed] = (await once(child, 'message')) as [number];
    return passed;
  };
  try {
    await once(child, 'message');
    return await use(async (volley) => {
      const passed = await Promise.all([other(volley), own(volley)]);
      return passed[0] + passed[1];
    });
  } finally {
    child.kill();
    await forget();
  }
}

/** Resolves once it is connected. */
export async function openFire(
  settings: VariantSettings,
): Promise<Fire> {
  const { take } = await openVariant(settings);
  await take('warm'); // the script is in Redis, too
  return async ({ key, times }) => {
    const all = Array.from({ length: times }, () => take(key));
    return (await Promise.all(all)).filter(Boolean).length;
  };
}
