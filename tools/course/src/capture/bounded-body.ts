// Reads as much of an answer's body as a page can show.

export interface BoundedBody {
  /** Undefined when it is no text, such as an image. */
  text?: string;
  /** Of a picture that a browser can show. */
  picture?: Uint8Array;
  /** What was read of it, decoded. */
  bytes: number;
  /** True when there is more. */
  isCut: boolean;
  /** Without parameters, such as `image/png`; may be empty. */
  type: string;
}

const textLimit = 64 * 1024;
/** Of what is only counted. */
const countLimit = 16 * 1024 * 1024;

export async function boundedBody(
  answer: Response,
): Promise<BoundedBody> {
  const header = answer.headers.get('content-type') ?? '';
  const [type = ''] = header.split(';').map((part) => part.trim());
  const isText = type === '' || looksLikeText.test(type);
  const { bytes, chunks, isCut } = await read(
    answer,
    isText ? textLimit : countLimit,
  );
  if (isPicture.test(type) && !isCut) {
    return { bytes, isCut, type, picture: Buffer.concat(chunks) };
  }
  if (!isText) return { bytes, isCut, type };
  // Not `fatal`: the cut may go through a character.
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return { text, bytes, isCut, type };
}

const looksLikeText =
  /^text\/|^application\/(.+\+)?(json|xml|javascript|x-ndjson)$/;

/** SVG is none of them: it can have scripts. */
const isPicture = /^image\/(png|jpeg|gif|webp|avif)$/;

async function read(answer: Response, limit: number) {
  const body = answer.body as AsyncIterable<Uint8Array> | null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    const kept = chunk.subarray(0, limit - bytes);
    chunks.push(kept);
    bytes += kept.length;
    // Leaving the loop cancels the rest.
    if (kept.length < chunk.length) {
      return { bytes, chunks, isCut: true };
    }
  }
  return { bytes, chunks, isCut: false };
}
