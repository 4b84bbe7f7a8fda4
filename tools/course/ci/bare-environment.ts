// The environment of a student who has Node.js and npm, nothing else.

import path from 'node:path';
import spawn from 'cross-spawn';

/** What belongs to the machine or its network, not to a person. */
const kept = [
  ...['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'windir', 'ComSpec'],
  ...['ProgramFiles', 'SystemDrive', 'NUMBER_OF_PROCESSORS'],
  ...['http_proxy', 'https_proxy', 'no_proxy'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'LANG', 'LC_ALL'],
];

export interface Places {
  /** The repository that this runs in: nothing of it is on PATH. */
  root: string;
  /** Empty at first. */
  home: string;
  /** Of npx; packages are those that this machine has. */
  downloads: string;
  temporary: string;
}

export function bareEnvironment(places: Places): NodeJS.ProcessEnv {
  const { root, home, downloads, temporary } = places;
  const env: NodeJS.ProcessEnv = {};
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  for (const name of ['PATH', 'Path']) {
    const value = env[name];
    if (value) env[name] = withoutOurs(value, root);
  }
  const url = registry();
  const store = packageStore(root);
  return {
    ...env,
    ...{ HOME: home, USERPROFILE: home, APPDATA: home },
    ...{ XDG_CONFIG_HOME: home, XDG_STATE_HOME: home },
    ...{ XDG_DATA_HOME: downloads, XDG_CACHE_HOME: downloads },
    ...{ LOCALAPPDATA: downloads },
    npm_config_cache: path.join(downloads, 'npm'),
    // npm and pnpm each read their own.
    npm_config_registry: url,
    pnpm_config_registry: url,
    ...(store && { pnpm_config_store_dir: store }),
    npm_config_update_notifier: 'false',
    ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    ...{ NO_COLOR: '1', TERM: 'dumb' },
  };
}

/** What npm and pnpm put there, and a pnpm that was fetched for CI. */
const added =
  /[\\/](_npx|node-gyp-bin)\b|[\\/]pnpm[\\/]node_modules[\\/]\.bin$/;

function withoutOurs(value: string, root: string): string {
  return value
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(root + path.sep))
    .filter((folder) => !added.test(folder))
    .join(path.delimiter);
}

/** Where pnpm keeps what it has downloaded; empty without pnpm. */
function packageStore(root: string): string {
  const options = { cwd: root, encoding: 'utf8' } as const;
  const { stdout } = spawn.sync('pnpm', ['store', 'path'], options);
  return (stdout ?? '').trim();
}

/** A network may ask for a registry of its own. */
function registry(): string {
  const args = ['config', 'get', 'registry'];
  const { stdout } = spawn.sync('npm', args, { encoding: 'utf8' });
  return stdout.trim();
}
