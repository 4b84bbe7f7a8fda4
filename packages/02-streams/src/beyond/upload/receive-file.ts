// 220 lines buy an upload of any size in a few chunks of memory: the
// file of a multipart form goes from the request to the disk.

import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Busboy } from 'busboy';
import { Problem } from '../../kit/problem.ts';
import { closed } from '../../ladder/export/closed.ts';
import { boundedBody, tooLarge } from './bounded-body.ts';
import { malformed, openForm } from './open-form.ts';

export interface ReceiveOptions {
  /** Where to write. After a failure, the caller removes the file. */
  path: string;
  /** A larger file is a 413. */
  maxBytes: number;
  signal: AbortSignal;
}

/** What happened to the form's file so far. */
interface Intake {
  /** Resolves to the bytes written, once the file is closed. */
  stored?: Promise<number>;
  /** Why the file is refused. */
  refusal?: unknown;
  ended: AbortController;
}

/**
 * Resolves to the bytes written, once the form is whole and the file
 * closed. After a failure, the rest of the request is left unread.
 *
 * @throws Problem 400, 413 or 415; the file system's error.
 */
export async function receiveFile(
  req: IncomingMessage,
  options: ReceiveOptions,
): Promise<number> {
  const form = openForm(req, options.maxBytes);
  const intake = takeFile(form, options);
  const signals = [options.signal, intake.ended.signal];
  try {
    await feed(req, form, options.maxBytes, AbortSignal.any(signals));
    const bytes = checkBytes(await intake.stored);
    if (!intake.refusal) return bytes;
  } catch (error) {
    intake.refusal ??= error;
  }
  await intake.stored?.catch(() => {}); // closes the file
  throw intake.refusal;
}

function takeFile(form: Busboy, options: ReceiveOptions): Intake {
  const { path, maxBytes } = options;
  const intake: Intake = { ended: new AbortController() };
  const refuse = (reason: unknown) => {
    intake.refusal ??= reason;
    // Busboy fails when it is ended inside one of its own events.
    process.nextTick(() => intake.ended.abort());
  };
  form.once('filesLimit', () => refuse(moreThanOne()));
  // Of any type: programs send a CSV under half a dozen names.
  form.on('file', (_field, file) => {
    file.on('error', () => {}); // `feed` and `store` handle it
    file.once('limit', () => refuse(tooLarge(maxBytes)));
    intake.stored = store(file, path);
    intake.stored.catch((error) => form.destroyed || refuse(error));
  });
  return intake;
}

async function feed(
  req: IncomingMessage,
  form: Busboy,
  maxBytes: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await pipeline(boundedBody(req, maxBytes), form, { signal });
  } catch (error) {
    const isOurs = error instanceof Problem;
    const isForm = !signal.aborted && !req.readableAborted;
    throw isForm && !isOurs ? malformed(error) : error;
  }
}

async function store(file: Readable, path: string): Promise<number> {
  const target = createWriteStream(path, { flags: 'wx' });
  try {
    await pipeline(file, target);
  } finally {
    await closed(target);
  }
  return target.bytesWritten;
}

function checkBytes(bytes: number | undefined): number {
  if (bytes) return bytes;
  const isEmpty = bytes === 0;
  throw new Problem(400, isEmpty ? 'The file is empty' : 'Send a file');
}

const moreThanOne = () => new Problem(400, 'Send one file, not more');
