// Attacks, and what a good user may rely on. One list tries every rung.

import { passwords } from './passwords.ts';
import { sessions } from './sessions.ts';
import { tokens } from './tokens.ts';

export const behaviours = [...tokens, ...sessions, ...passwords];
