// The lesson's application with the library in the place of a rung.

import { readConfig } from '../../src/app/config.ts';
import { connectDatabase } from '../../src/app/database.ts';
import { prepareSchema } from '../../src/app/schema.ts';
import { createService } from '../../src/app/service.ts';
import { serve } from '../../src/kit/serve.ts';
import { createCache } from './bentocache.ts';

const config = readConfig(process.argv.slice(2), process.env);
const pool = connectDatabase(config.databaseUrl, config.schema);
await prepareSchema(pool, config.schema, config);
const { error } = console;
const service = await createService(config, pool, createCache, error);
const { port } = config;
await serve(service.app, { port, greeting: (url) => url });
await service.close();
await pool.end();
