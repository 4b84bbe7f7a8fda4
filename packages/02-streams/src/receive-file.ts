// Takes the one file of a multipart form from a request to the disk.

import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Busboy } from 'busboy';
import { closed } from './closed.ts';
import { malformed, openForm } from './open-form.ts';
import { Problem } from './problem.ts';

export interface ReceiveOptions {
  /** Where to write it; the caller removes it after a failure. */
  path: string;
  /** Larger is a 413. */
  maxBytes: number;
  signal: AbortSignal;
}

/** What has become of the form's file so far. */
interface Intake {
  /** Resolves to its bytes, once it is closed. */
  stored?: Promise<number>;
  /** Why it is not taken. */
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
    await feed(req, form, AbortSignal.any(signals));
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
    // Busboy does not survive its end within one of its own events.
    process.nextTick(() => intake.ended.abort());
  };
  form.once('filesLimit', () => refuse(moreThanOne()));
  form.on('file', (_field, file, { mimeType }) => {
    file.on('error', () => {}); // `feed` and `store` hear of it too
    if (mimeType !== 'text/csv') return refuse(notCsv(mimeType));
    file.once('limit', () => refuse(tooLarge(maxBytes)));
    intake.stored = store(file, path);
    intake.stored.catch((error) => form.destroyed || refuse(error));
  });
  return intake;
}

async function feed(
  req: IncomingMessage,
  form: Busboy,
  signal: AbortSignal,
): Promise<void> {
  // Were the request itself the source, a failure would destroy it,
  // and with it the connection that the answer needs.
  const body = req.iterator({ destroyOnReturn: false });
  try {
    await pipeline(body, form, { signal });
  } catch (error) {
    const isForm = !signal.aborted && !req.readableAborted;
    throw isForm ? malformed(error) : error;
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

const notCsv = (type: string) =>
  new Problem(415, `Send the file as text/csv, not ${type}`);

const tooLarge = (bytes: number) =>
  new Problem(413, `The file may have ${bytes} bytes at most`);
