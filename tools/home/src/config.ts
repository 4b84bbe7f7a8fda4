// What the environment says of the course home.

import { UsageError } from '@under-load/lab/cli';

export interface Config {
  /** Of 127.0.0.1; 0 is any that is free. @default 4000 */
  port: number;
}

/** @throws UsageError when PORT is no port. */
export function readConfig({
  PORT = '4000',
}: NodeJS.ProcessEnv): Config {
  const port = Number(PORT);
  if (/^\d{1,5}$/.test(PORT) && port <= 65_535) return { port };
  throw new UsageError(
    `PORT is a number from 0 to 65535, not "${PORT}"`,
  );
}
