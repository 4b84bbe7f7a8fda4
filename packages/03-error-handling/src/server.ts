// Starts the chosen rung, under a supervisor where it asks for one.

import { readConfig } from './config.ts';
import { explain, runApp } from './run-app.ts';

try {
  const config = readConfig(process.argv.slice(2), process.env);
  const rung = new URL(`ladder/${config.rung}.ts`, import.meta.url);
  await runApp(config, rung);
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}
