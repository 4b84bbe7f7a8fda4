// A course with one server, which tells where it is and waits.

import { serverRuns, told } from './server-runs.ts';

const run = serverRuns().start({ kind: 'server', lesson: 'tiny' });
const { origin } = await told(run, 'listening');
console.log(origin);
