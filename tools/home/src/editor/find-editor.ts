// The reader's editor: the one that they named, or the one
// that runs.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { RefusedError } from '../security/problems.ts';

/** A command, and what it is always given. */
export type Editor = [command: string, ...args: string[]];

const inTerminal =
  /^(vi|vim|nvim|nano|pico|micro|joe|hx|helix|kak|ed)$/;

/** @throws RefusedError when there is none that has a window. */
export async function findEditor(
  env: NodeJS.ProcessEnv,
): Promise<Editor> {
  const named = [env['LAUNCH_EDITOR'], env['VISUAL'], env['EDITOR']]
    .filter((value) => value !== undefined && value.trim() !== '')
    .map(parse);
  const [windowed] = named.filter(hasWindow);
  if (windowed) return windowed;
  const [command, ...args] = await guess(env);
  if (command && hasWindow([command])) return [command, ...args];
  throw noEditor(named[0]);
}

function hasWindow([command]: Editor): boolean {
  return !inTerminal.test(path.parse(command).name);
}

/** A path, which may have spaces; or `code --wait`, with quotes. */
function parse(value = ''): Editor {
  if (existsSync(value)) return [value];
  const [command = '', ...args] = [
    ...value.matchAll(/"([^"]*)"|\S+/g),
  ].map(([word, quoted]) => quoted ?? word);
  return [command, ...args];
}

const script = fileURLToPath(
  new URL('guess-process.js', import.meta.url),
);

/** Long enough for a machine with many processes. */
const timeout = 10_000;

/** What launch-editor knows from the processes of this machine. */
async function guess(env: NodeJS.ProcessEnv): Promise<string[]> {
  const run = promisify(execFile);
  const options = { env, timeout, windowsHide: true };
  try {
    const { stdout } = await run(process.execPath, [script], options);
    const found = JSON.parse(stdout) as (string | null)[];
    return found.filter((part) => part !== null);
  } catch {
    return [];
  }
}

function noEditor(named: Editor | undefined): RefusedError {
  const why = named
    ? `${named[0]} needs a terminal of its own`
    : 'No editor was found';
  const detail =
    `${why}: set the EDITOR variable to an editor with a window, ` +
    'such as code, and start the course again.';
  return new RefusedError(409, 'No editor', detail);
}
