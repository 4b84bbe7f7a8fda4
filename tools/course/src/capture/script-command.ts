// What an npm script runs, so that no shell and no npm stand between.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ScriptCommand {
  /** The file that Node runs, with tsx. */
  entry: string;
  /** Arguments that the script itself gives. */
  args: string[];
  /** What it names before the `--` of `with-services`. */
  services: string[];
}

/**
 * @param name A script of the lesson's `package.json`, or a `.ts` file.
 * @throws Error when the script has another form than those here do.
 */
export async function scriptCommand(
  folder: string,
  name: string,
): Promise<ScriptCommand> {
  if (name.endsWith('.ts')) {
    return { entry: path.join(folder, name), args: [], services: [] };
  }
  const file = path.join(folder, 'package.json');
  const { scripts = {} } = JSON.parse(await readFile(file, 'utf8')) as {
    scripts?: Record<string, string>;
  };
  const script = scripts[name];
  if (!script) throw new Error(`package.json has no script "${name}"`);
  return parse(folder, name, script);
}

function parse(
  folder: string,
  name: string,
  script: string,
): ScriptCommand {
  const [wrapper, command] = script.includes(' -- ')
    ? script.split(' -- ', 2)
    : ['', script];
  const [, ...services] = wrapper ? wrapper.split(' ') : [''];
  const words = command?.split(' ') ?? [];
  const [node, flag, loader, entry, ...args] = words;
  const isPlain = !/["'`$&|<>]/.test(script);
  if (isPlain && entry && `${node} ${flag} ${loader}` === ours) {
    return { entry: path.join(folder, entry), args, services };
  }
  throw new Error(
    `script "${name}" is not "${ours} <file>": ${script}`,
  );
}

const ours = 'node --import tsx';
