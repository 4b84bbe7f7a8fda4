// Every command of `lesson`, each loaded when it is asked for.

import type { Command } from './command.ts';

interface Entry {
  summary: string;
  load: () => Promise<Command>;
}

export const commands: Record<string, Entry> = {
  list: {
    summary: 'the lessons: title, minutes, how far you are',
    load: async () => (await import('./commands/list.ts')).list,
  },
  preflight: {
    summary: 'is this machine ready for a workshop?',
    load: async () =>
      (await import('./commands/preflight.ts')).preflight,
  },
  new: {
    summary: 'a lesson of your own that starts, tests and lints',
    load: async () => (await import('./commands/new.ts')).newLesson,
  },
  readme: {
    summary: 'writes what was run and measured into the READMEs',
    load: async () => (await import('./commands/readme.ts')).readme,
  },
  live: {
    summary: 'for the instructor: type a rung, see what it holds',
    load: async () => (await import('./commands/live.ts')).live,
  },
  check: {
    summary: 'the rules of a lesson',
    load: async () => (await import('./commands/check.ts')).check,
  },
  exercise: {
    summary: 'grades your own version, with hints',
    load: async () => (await import('./commands/exercise.ts')).exercise,
  },
};
