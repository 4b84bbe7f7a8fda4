// A service without a network: it replies as the test says.

import type {
  Answer,
  RequestOptions,
} from '../../src/ladder/client.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A status, an answer, or none. */
export type Reply = number | Answer | 'reset' | 'hang';

export function createScriptedService(clock: VirtualClock) {
  return {
    /** Told how many requests came before. */
    reply: (_before: number): Reply => 200,
    /** When each request came. */
    requests: [] as number[],
    async send(_url: string, _asked: RequestOptions): Promise<Answer> {
      const reply = this.reply(this.requests.push(clock.now()) - 1);
      if (reply === 'hang') return new Promise(() => {});
      if (reply === 'reset') throw new Error('ECONNRESET');
      if (typeof reply === 'object') return reply;
      return { status: reply, body: '' };
    },
  };
}

export type ScriptedService = ReturnType<typeof createScriptedService>;
