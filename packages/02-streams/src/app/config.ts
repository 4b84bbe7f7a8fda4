// What the command line and the environment say about a run.

import { readFlags, readInteger } from '../kit/options.ts';
import { chooseRung } from '../kit/rung.ts';

const src = new URL('../', import.meta.url);
const ladder = new URL('ladder/summary/', src);
const byteScanner = {
  name: 'byte-scanner',
  url: new URL('beyond/byte-scanner/byte-scanner.ts', src).href,
};

export type Config = ReturnType<typeof readConfig>;

/** @throws TypeError that names the option and the value. */
export function readConfig(args: string[], env: NodeJS.ProcessEnv) {
  const values = readFlags(
    {
      rung: { type: 'string' },
      'byte-scanner': { type: 'boolean' },
    },
    args,
  );
  const megabytes = (name: string, text: string) =>
    readInteger(name, env[name] ?? text, { min: 1, max: 4096 });
  return {
    port: readInteger('PORT', env['PORT'] ?? '3002', { max: 65_535 }),
    rung: values['byte-scanner']
      ? byteScanner
      : chooseRung(ladder, values.rung),
    /** The size of the data file. */
    dataMb: megabytes('DATA_MB', '16'),
    /** The largest file that may be imported. */
    maxUploadMb: megabytes('MAX_UPLOAD_MB', '64'),
  };
}
