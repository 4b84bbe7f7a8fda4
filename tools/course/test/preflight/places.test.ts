// Where the repository is, and what that file system can do.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { judgeSpace } from '../../src/preflight/disk-space.ts';
import {
  hearsChanges,
  judgeWatching,
} from '../../src/preflight/file-watching.ts';
import { foreignMount } from '../../src/preflight/mounts.ts';
import { judgePath } from '../../src/preflight/repository-path.ts';
import {
  openFolder,
  removeFolder,
} from '../support/temporary-folder.ts';

const table = String.raw`/dev/sdc / ext4 rw 0 0
C:\134 /mnt/c 9p rw,aname=drvfs 0 0
//server/share /srv/a\040share cifs rw 0 0
tmpfs /mnt/code tmpfs rw 0 0
`;

it.each([
  ['/home/ada/under-load', undefined],
  ['/mnt/c/Users/ada/under-load', 'a mount of Windows'],
  ['/mnt/code/under-load', undefined],
  ['/srv/a share/under-load', 'a network drive'],
  ['/srv/a shared folder', undefined],
])('finds what %s is on: %s', (folder, mount) => {
  expect(foreignMount(table, folder)).toBe(mount);
});

it('hears of a change, and leaves no file', async () => {
  const root = openFolder();

  const hears = await hearsChanges(root, new AbortController().signal);

  const left = readdirSync(path.join(root, '.under-load'));
  removeFolder(root);
  expect(hears).toBe(true);
  expect(left).toEqual([]);
  expect(existsSync(root)).toBe(false);
});

it.each([
  { hears: true, mount: undefined, level: 'ok' },
  { hears: true, mount: 'a network drive', level: 'warning' },
  { hears: false, mount: undefined, level: 'warning' },
])('judges $hears on $mount: $level', ({ hears, mount, level }) => {
  expect(judgeWatching(hears, mount).level).toBe(level);
});

it('says what to do where nothing is heard', () => {
  const { says, remedy } = judgeWatching(false, 'a mount of Windows');

  expect(says).toContain('(a mount of Windows)');
  expect(remedy).toContain('--poll');
});

it.each([
  ['/home/ada/under load', 'ok'],
  ['/home/zoë/кодинг', 'ok'],
  ['C:\\Users\\ada\\under-load', 'ok'],
  ['/home/ada/100%/under-load', 'warning'],
  ['/home/ada/c#/under-load', 'warning'],
])('judges the path %s: %s', (root, level) => {
  expect(judgePath(root, 'linux').level).toBe(level);
});

it('minds long paths on Windows only', () => {
  const long = `C:\\${'folder\\'.repeat(20)}under-load`;

  expect(judgePath(long, 'win32').level).toBe('warning');
  expect(judgePath(long, 'linux').level).toBe('ok');
});

it.each([
  [20, 'ok'],
  [1.2, 'warning'],
  [0.1, 'blocker'],
])('judges %d GB of room: %s', (freeGb, level) => {
  expect(judgeSpace(freeGb).level).toBe(level);
});
