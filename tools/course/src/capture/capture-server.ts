// Runs a server of a lesson, sends its requests, and shows both.

import type {
  CaptureStep,
  PrintedStep,
  ServerCapture,
  StreamStep,
} from '@under-load/lab';
import {
  CapturedProcess,
  type ProcessOptions,
} from './captured-process.ts';
import { Conversation } from './conversation.ts';
import { leaveOutFields } from './leave-out-fields.ts';
import { watchStream } from './watch-stream.ts';

type Streams = Map<StreamStep, Awaited<ReturnType<typeof watchStream>>>;

interface Session {
  server: CapturedProcess;
  conversation: Conversation;
  streams: Streams;
  leaveOut: string[];
}

/** What each block shows, as the server had it: port and all. */
export interface ServerOutput {
  origin: string;
  blocks: Map<string, string>;
}

const listening = /https?:\/\/[^\s'"<>()]+(?=[\s'"<>()])/;

export async function captureServer(
  { blocks, leaveOut = [] }: ServerCapture,
  options: ProcessOptions,
): Promise<ServerOutput> {
  const server = new CapturedProcess(options);
  const { signal } = options;
  try {
    const [url] = await server.printed(listening);
    const { origin } = new URL(url);
    const steps = Object.values(blocks).flat();
    const streams = await openStreams(origin, steps, signal);
    const conversation = new Conversation(origin, signal);
    const session = { server, conversation, streams, leaveOut };
    return { origin, blocks: await playAll(blocks, session) };
  } finally {
    await server.stop();
  }
}

async function playAll(
  blocks: ServerCapture['blocks'],
  session: Session,
): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const [name, steps] of Object.entries(blocks)) {
    const parts: string[] = [];
    for (const step of steps) parts.push(await play(step, session));
    shown.set(name, parts.join('\n'));
  }
  return shown;
}

async function play(
  step: CaptureStep,
  { server, conversation, streams, leaveOut }: Session,
): Promise<string> {
  if ('request' in step) return conversation.ask(step);
  if ('stream' in step) {
    const text = await streams.get(step)?.until(step.until);
    return text ?? '';
  }
  return leaveOutFields(await printedBy(server, step), leaveOut);
}

async function printedBy(
  server: CapturedProcess,
  { printed }: PrintedStep,
): Promise<string> {
  const pattern = printed === 'greeting' ? /Ctrl-C/ : printed;
  // To the end of that line: the rest of it may be on its way.
  await server.printed(new RegExp(`(${pattern.source}).*\n`));
  return server.take().trim();
}

async function openStreams(
  origin: string,
  steps: CaptureStep[],
  signal: AbortSignal,
): Promise<Streams> {
  const streams: Streams = new Map();
  for (const step of steps) {
    if (!('stream' in step)) continue;
    const url = origin + step.stream;
    streams.set(step, await watchStream(url, signal));
  }
  return streams;
}
