// What a queue on a broker promises. One list tries every rung.

import { connections } from './broker-connections.ts';
import { failures } from './broker-failures.ts';
import { messages } from './broker-messages.ts';

export const behaviours = [...messages, ...failures, ...connections];
