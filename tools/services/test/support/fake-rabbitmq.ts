// Enough of a RabbitMQ to be found on a PATH, started and stopped: our
// own broker, which reads the configuration that RabbitMQ would get.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fakeProgram } from './fake-program.ts';

const here = import.meta.url;
const loader = import.meta.resolve('@under-load/typescript');
const broker = new URL('../../src/rabbitmq/broker/', here).href;

const server = `
import { readFileSync } from 'node:fs';
await import('${loader}');
const { Topology } = await import('${broker}topology.ts');
const { Connection } = await import('${broker}connection.ts');
const { createServer } = await import('node:net');

const file = readFileSync(process.env.RABBITMQ_CONFIG_FILE, 'utf8');
const [, host, port] = /listeners.tcp.1 = (.+):(.+)/.exec(file);
const [, user] = /default_user = (.+)/.exec(file);
const [, password] = /default_pass = (.+)/.exec(file);
const topology = new Topology();
createServer((socket) => {
  new Connection(socket, topology, { user, password });
}).listen(port, host, () => {
  console.log(' completed with 0 plugins.');
});
`;

const portMapper = 'setInterval(() => undefined, 1000);';

/** Lays it out as Debian does: a wrapper, and beside it the server. */
export function fakeRabbitmq(directory: string, script = server): void {
  const inside = join(directory, 'inside');
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(inside, { recursive: true });
  fakeProgram(inside, 'rabbitmq-server', script);
  fakeProgram(inside, 'rabbitmq-script-wrapper', 'process.exit(1);');
  symlinkSync(
    join(inside, 'rabbitmq-script-wrapper'),
    join(directory, 'rabbitmq-server'),
  );
  fakeProgram(directory, 'epmd', portMapper);
  fakeProgram(directory, 'erl', '');
}
