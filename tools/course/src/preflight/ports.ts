// Whether the ports that lessons listen on are free.

import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { findLessons } from '@under-load/lab/cli';
import { type Check, type Finding, ok, warning } from './check.ts';

/** The course's home page. */
const homePort = 4000;

export const ports: Check = {
  name: 'ports',
  async look({ root }) {
    const wanted = [...(await lessonPorts(root)), homePort];
    const free = await Promise.all(wanted.map(isFree));
    const taken = wanted.filter((_port, i) => !free[i]);
    return [judgePorts(wanted, taken)];
  },
};

export function judgePorts(wanted: number[], taken: number[]): Finding {
  if (taken.length === 0) return ok(`${wanted.join(', ')} are free`);
  return warning(
    `${taken.join(', ')}: taken by another program`,
    'End that program, or set PORT=0 for the server that needs the port.',
  );
}

async function lessonPorts(root: string): Promise<number[]> {
  const folders = await findLessons(root);
  return folders.map(
    (folder) => 3000 + Number.parseInt(path.basename(folder), 10),
  );
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    await once(server.close(), 'close');
    return true;
  } catch {
    return false;
  }
}
