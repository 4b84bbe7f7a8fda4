// Our buses and the libraries, each behind one function.

import { EventEmitter } from 'node:events';
import Emittery from 'emittery';
import { EventEmitter as EventEmitter3 } from 'eventemitter3';
import mitt from 'mitt';
import { createNanoEvents } from 'nanoevents';
import { createEvents as fastBus } from '../../src/beyond/fast-bus/fast-bus.ts';
import { createEvents as topRung } from '../../src/ladder/6-drain.ts';
import type {
  CreateEvents,
  EventName,
} from '../../src/ladder/events.ts';

export interface Payload {
  n: number;
}
export type Listen = (payload: Payload) => void;

export interface Publisher {
  on: (event: string, listener: Listen) => void;
  publish: (event: string, payload: Payload) => unknown;
  /** Its `publish` is to be awaited. */
  isAsync?: boolean;
}

// Its types say CommonJS where its package gives a module.
const createMitt = mitt as unknown as typeof mitt.default;

export const publishers: Record<string, () => Publisher> = {
  'node:events'() {
    const emitter = new EventEmitter();
    return {
      on: (event, listener) => void emitter.on(event, listener),
      publish: (event, payload) => void emitter.emit(event, payload),
    };
  },
  eventemitter3() {
    const emitter = new EventEmitter3();
    return {
      on: (event, listener) => void emitter.on(event, listener),
      publish: (event, payload) => void emitter.emit(event, payload),
    };
  },
  mitt() {
    const emitter = createMitt<Record<string, Payload>>();
    return {
      on: (event, listener) => emitter.on(event, listener),
      publish: (event, payload) => emitter.emit(event, payload),
    };
  },
  nanoevents() {
    const emitter = createNanoEvents<Record<string, Listen>>();
    return {
      on: (event, listener) => void emitter.on(event, listener),
      publish: (event, payload) => emitter.emit(event, payload),
    };
  },
  emittery() {
    const emitter = new Emittery<Record<string, Payload>>();
    return {
      on: (event, listener) => void emitter.on(event, listener),
      publish: (event, payload) => emitter.emit(event, payload),
      isAsync: true,
    };
  },
  '6-drain': () => ours(topRung),
  'beyond/fast-bus': () => ours(fastBus),
};

function ours(createEvents: CreateEvents): Publisher {
  const bus = createEvents();
  return {
    // The names are of no domain: the bus itself asks for none.
    on: (event, listener) =>
      void bus.on(event as EventName, listener as () => void),
    publish: (event, payload) =>
      bus.publish(event as EventName, payload as never),
  };
}
