// with-services <service...> -- <command> [argument...]

import { UsageError } from './errors.ts';
import { type ServiceName, serviceNames } from './service.ts';

const usage =
  'Usage: with-services [redis] [postgres] [rabbitmq] -- ' +
  '<command> [arguments]';

export interface CommandLine {
  names: ServiceName[];
  command: string;
  args: string[];
}

/** @throws {UsageError} with the form that is right. */
export function parseCommandLine(words: string[]): CommandLine {
  const end = words.indexOf('--');
  if (end === -1) throw new UsageError(`The -- is missing. ${usage}`);
  const names = words.slice(0, end);
  const unknown = names.find((name) => !isServiceName(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no service "${unknown}". ${usage}`);
  }
  const [command, ...args] = words.slice(end + 1);
  if (!command) throw new UsageError(`No command given. ${usage}`);
  return { names: names.filter(isServiceName), command, args };
}

function isServiceName(name: string): name is ServiceName {
  return (serviceNames as readonly string[]).includes(name);
}
