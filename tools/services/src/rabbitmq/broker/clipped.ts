// A short string of AMQP holds 255 bytes.

const maxBytes = 255;

/** @returns The text, or as much of its beginning as fits. */
export function clipped(text: string): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const bytes = Buffer.from(text);
  const end = '...';
  // A character that was cut in two is left out.
  const start = new TextDecoder('utf-8').decode(
    bytes.subarray(0, maxBytes - end.length),
    { stream: true },
  );
  return start + end;
}
