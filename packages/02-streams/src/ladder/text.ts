// Tells text from bytes that are none.

// A decoder writes U+FFFD for bytes that it cannot read. In a file, it
// says that an earlier program did so.
export const isText = (text: string) =>
  !text.includes('\0') && !text.includes('\ufffd');

export const notText =
  'it is not UTF-8, or a character was lost (U+FFFD)';
