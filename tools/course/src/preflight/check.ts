// What each file of this folder exports, and what it says.

export type Level = 'ok' | 'warning' | 'blocker';

/** One thing that was looked at. */
export interface Finding {
  level: Level;
  /** What was found, in a few words. */
  says: string;
  /** What to do about it, in one sentence; not where all is well. */
  remedy?: string;
}

/** What a check may look at, so that tests can give it another. */
export interface Surroundings {
  /** The repository's root. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** Aborts at Ctrl-C. */
  signal: AbortSignal;
}

export interface Check {
  /** One word, to begin its lines with. */
  name: string;
  look: (surroundings: Surroundings) => Promise<Finding[]>;
}

export function ok(says: string): Finding {
  return { level: 'ok', says };
}

export function warning(says: string, remedy: string): Finding {
  return { level: 'warning', says, remedy };
}

export function blocker(says: string, remedy: string): Finding {
  return { level: 'blocker', says, remedy };
}
