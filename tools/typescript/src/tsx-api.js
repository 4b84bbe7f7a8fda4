// The part of tsx's API with which a thread registers its loader: for
// tests of lessons that do so, and start threads by the hundred.

import './register.js';

/** Done by the import. */
export function register() {}
