// The editor of this machine: one with a window, or a clear sentence.

import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openInEditor } from '../src/editor/open-in-editor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'under-load-editor-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('the editor that EDITOR names is given the file', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const editor = path.join(folder, 'editor.mjs');
  const tell = `fetch('http://127.0.0.1:${port}/' + process.argv[2])`;
  await writeFile(editor, `await ${tell};\n`);

  const file = 'a file & more.ts';
  const asked = once(server, 'request');
  const EDITOR = `"${process.execPath}" "${editor}"`;
  const name = await openInEditor(file, { ...process.env, EDITOR });
  const [told] = (await asked) as [IncomingMessage];
  server.close().closeAllConnections();

  expect(name).toBe(path.parse(process.execPath).name);
  expect(decodeURI(told.url ?? '')).toBe(`/${file}`);
});

it('an editor that is not there is a clear problem', async () => {
  const EDITOR = 'no-such-editor-anywhere';

  const opening = openInEditor('a.ts', { ...process.env, EDITOR });

  await expect(opening).rejects.toThrow(
    /^no-such-editor-anywhere could not be started: set the EDITOR/,
  );
});

it('an editor of the terminal is a clear problem', async () => {
  // An empty PATH: nothing can be asked which editor runs.
  const env = { EDITOR: '/usr/bin/vim', PATH: '' };

  await expect(openInEditor('a.ts', env)).rejects.toThrow(
    /needs a terminal of its own: set the EDITOR variable/,
  );
});

it('no editor at all is a clear problem', async () => {
  await expect(openInEditor('a.ts', { PATH: '' })).rejects.toThrow(
    /^No editor was found: set the EDITOR variable/,
  );
});
