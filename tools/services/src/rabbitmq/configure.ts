// The configuration of a private RabbitMQ: all its files and ports are
// its own.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../keeper/free-port.ts';

export interface Files {
  directory: string;
  password: string;
}

/** @returns The environment to start it in, and its port mapper. */
export async function configure(
  { directory, password }: Files,
  port: number,
): Promise<NodeJS.ProcessEnv> {
  const file = (name: string) => join(directory, name);
  await writeFile(
    file('rabbitmq.conf'),
    `listeners.tcp.1 = 127.0.0.1:${port}\n` +
      `default_user = course\ndefault_pass = ${password}\n` +
      'disk_free_limit.absolute = 1MB\n',
    { mode: 0o600 },
  );
  return {
    ...ownEnvironment(),
    HOME: directory,
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: String(await freePort()),
    RABBITMQ_DIST_PORT: String(await freePort()),
    RABBITMQ_NODENAME: `with-services-${port}@localhost`,
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-kernel inet_dist_use_interface {127,0,0,1}',
    RABBITMQ_CONF_ENV_FILE: file('none'),
    RABBITMQ_CONFIG_FILE: file('rabbitmq.conf'),
    RABBITMQ_ADVANCED_CONFIG_FILE: file('none.config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: file('none'),
    RABBITMQ_GENERATED_CONFIG_DIR: file('config'),
    RABBITMQ_LOG_BASE: file('log'),
    RABBITMQ_MNESIA_BASE: file('data'),
    RABBITMQ_PID_FILE: file('pid'),
    RABBITMQ_PLUGINS_EXPAND_DIR: file('plugins'),
  };
}

/** A person's RABBITMQ_NODENAME is not meant for this server. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(RABBITMQ_|ERL_)/.test(name),
  );
  return Object.fromEntries(own);
}
