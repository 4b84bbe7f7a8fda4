// What a README shows of a run, declared in `lesson.ts`: the commands,
// by the name of the block that shows what came of them.

/** A script that runs to its end; its block shows what it printed. */
export interface ScriptCapture {
  /** An npm script of the lesson, or a file of it, ending in `.ts`. */
  run: string;
  args?: string[];
  env?: Record<string, string>;
  /** The block's name. @default the script's */
  block?: string;
  /** True when it prints Markdown, such as a table. @default false */
  markdown?: boolean;
  /**
   * The last major of Node.js that prints the same. On later ones it
   * is not run.
   */
  upToNode?: number;
}

/** A server, and what it is asked once it listens. */
export interface ServerCapture {
  /** An npm script of the lesson: `start`. */
  serve: string;
  args?: string[];
  env?: Record<string, string>;
  /** Fields of logged JSON that are left out, such as `stack`. */
  leaveOut?: string[];
  /** What each block shows, in this order. */
  blocks: Record<string, CaptureStep[]>;
}

export type Capture = ScriptCapture | ServerCapture;

export type CaptureStep = RequestStep | PrintedStep | StreamStep;

/** Shown as a `$ curl` line and its answer. */
export interface RequestStep {
  /**
   * Such as `GET /orders/{id}`: `{id}` is the latest `id` of an answer
   * in JSON. The same goes for `send` and `json`.
   */
  request: string;
  /** Headers to send. */
  send?: Record<string, string>;
  /** A body to send as JSON. */
  json?: unknown;
  /** A file to upload, as the form's field `file`. */
  file?: { name: string; type: string; text: string };
  /** Shows the status line, and these headers: `curl -i`. */
  headers?: string[];
}

/** What the server has printed since the last of these. */
export interface PrintedStep {
  /** Up to the line that matches; in a greeting it says "Ctrl-C". */
  printed: RegExp | 'greeting';
}

/** Watched from the start; shown up to the line that matches. */
export interface StreamStep {
  stream: string;
  until: RegExp;
}
