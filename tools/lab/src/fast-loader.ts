// Flags with which Node runs TypeScript in a process of its own: a
// good deal faster than tsx starts. As URLs: found from any folder,
// and right on Windows too.

export const fastLoader = [
  '--import',
  import.meta.resolve('@under-load/typescript'),
];

/** The threads of that process, too: they would load tsx. */
export const fastThreads = [
  '--import',
  import.meta.resolve('@under-load/typescript/threads'),
];
