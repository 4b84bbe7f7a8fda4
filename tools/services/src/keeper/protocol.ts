// What a process and its keeper say to each other over IPC. To end it
// all, the process disconnects: being killed says the same.

import type { NativeServer } from '../service.ts';

/** Each request has an id of its own, and gets one answer. */
export type Request =
  | { id: number; start: NativeServer }
  /** Holds the id of the request that started the server. */
  | { id: number; stop: number };

/** The pid to end if the wrapper is gone; null: it has ended. */
export interface Guard {
  guard: number | null;
}

export interface Answer {
  id: number;
  /** Of the server that was started. */
  url?: string;
  /** Why it was not. */
  error?: string;
}
