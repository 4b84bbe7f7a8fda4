// The lesson's application with the library in the place of a rung.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.ts';
import { connectDatabase } from '../../src/database.ts';
import { prepareSchema } from '../../src/schema.ts';
import { createService } from '../../src/service.ts';
import { serveUntilSignal } from '../../src/shutdown.ts';
import { createCache } from './bentocache.ts';

const config = readConfig(process.argv.slice(2), process.env);
const pool = connectDatabase(config.databaseUrl, config.schema);
await prepareSchema(pool, config.schema, config);
const service = await createService(
  config,
  pool,
  console.error,
  createCache,
);
const server = createServer(service.app);
server.listen(config.port, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const ended = serveUntilSignal(server);
console.log(`http://127.0.0.1:${port}`);
await ended;
await service.close();
await pool.end();
