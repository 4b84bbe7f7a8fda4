// The course home as a person starts it: a process, and its URL.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface HomeOptions {
  /** Where it is typed. */
  cwd: string;
  /** Added to this process's own. @default { PORT: '0' } */
  env?: NodeJS.ProcessEnv;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Home {
  url: string;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
  /** As a script of its pages does: with their token. */
  act: (
    method: string,
    path: string,
    body?: object,
  ) => Promise<Response>;
}

const bin = fileURLToPath(
  new URL('../../bin/course-home.js', import.meta.url),
);

/** @throws Error with what it said when it ends before it listens. */
export async function startHome(options: HomeOptions): Promise<Home> {
  const { child, ended } = launch(options);
  const url = await Promise.race([
    printedUrl(child),
    ended.then(({ code, stderr }) => {
      throw new Error(`the home ended with code ${code}: ${stderr}`);
    }),
  ]);
  return {
    url,
    kill: (signal) => void child.kill(signal),
    ended,
    act: (...what) => act(url, ...what),
  };
}

/** For one that is not to listen. */
export function runHome(options: HomeOptions): Promise<Ended> {
  return launch(options).ended;
}

function launch({ cwd, env = {} }: HomeOptions) {
  // A Jest worker's own flags are not those of a person.
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const child = spawn(process.execPath, [bin], {
    cwd,
    env: { ...rest, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: endOf(child) };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

function printedUrl({ stdout }: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve) => {
    stdout?.on('data', (text: string) => {
      printed += text;
      const [, url] = /(http:\S+)\n/.exec(printed) ?? [];
      if (url) resolve(url);
    });
  });
}

async function act(
  url: string,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const page = await (await fetch(url)).text();
  const [, token = ''] =
    /name="course-token" content="([^"]+)"/.exec(page) ?? [];
  return fetch(`${url}${path}`, {
    method,
    headers: {
      'X-Course-Token': token,
      'Content-Type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}
