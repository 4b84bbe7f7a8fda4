// Opens a file in an editor, which goes on when the course ends.

import { once } from 'node:events';
import path from 'node:path';
import spawn from 'cross-spawn';
import { RefusedError } from '../security/problems.ts';
import { findEditor } from './find-editor.ts';

/**
 * @param file Of a known list: never what a request says.
 * @returns The editor's name, once it has begun.
 * @throws RefusedError when there is no editor, or it does not begin.
 */
export async function openInEditor(
  file: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const [command, ...args] = await findEditor(env);
  const child = spawn(command, [...args, file], {
    env,
    stdio: 'ignore',
    windowsHide: true,
    // Ctrl-C ends the course, not what somebody types there.
    detached: process.platform !== 'win32',
  });
  child.unref();
  const { name } = path.parse(command);
  // What it does later is between it and its owner.
  child.on('error', () => {});
  await once(child, 'spawn').catch(() => {
    throw notBegun(name);
  });
  return name;
}

function notBegun(name: string): RefusedError {
  const detail =
    `${name} could not be started: set the EDITOR variable to an ` +
    'editor on your PATH, and start the course again.';
  return new RefusedError(409, 'No editor', detail);
}
