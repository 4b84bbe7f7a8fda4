// A rung of the answers that takes its time to start. It says when it
// begins.

import { setTimeout as sleep } from 'node:timers/promises';

console.log(`process ${process.pid} begins`);
await sleep(Number(process.env['START_MS']));

export { createApp } from '../../src/ladder/answers/7-request-log.ts';
