// What is text, for both ladders.

/** Decoders write U+FFFD for bytes that they cannot read. */
export const isText = (text: string) =>
  !text.includes('\0') && !text.includes('\ufffd');

export const notText = 'it is not UTF-8 text';
