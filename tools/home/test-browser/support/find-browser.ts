// Where this machine's Chromium is.

import { existsSync } from 'node:fs';
import path from 'node:path';

const windowsFolders = [
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'LOCALAPPDATA',
].map((name) => process.env[name] ?? '');

const usual: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/opt/homebrew/bin/chromium',
  ],
  win32: windowsFolders.flatMap((folder) => [
    path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
    path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  exists: (file: string) => boolean;
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
};

/** @throws Error with the remedy when there is none. */
export function findBrowser({
  env,
  platform,
  exists,
}: Machine = thisMachine): string {
  const { CHROMIUM: asked } = env;
  const found = asked ? [asked] : (usual[platform] ?? []);
  const first = found.find(exists);
  if (first) return first;
  throw new Error(
    asked
      ? `CHROMIUM is ${asked}, where no file is.`
      : 'No Chromium was found: install it (on Debian: ' +
          'apt-get install chromium), or set CHROMIUM to its path.',
  );
}
