// Runs the app of one file: a rung, or a student's version.

import { readConfig } from '../../src/config.ts';
import { explain, runApp } from '../../src/run-app.ts';

const [file = '', ...args] = process.argv.slice(2);
const standard = ['--rung', '1-scattered']; // asks for no supervisor
try {
  await runApp(
    readConfig([...standard, ...args], process.env),
    new URL(file),
  );
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}
