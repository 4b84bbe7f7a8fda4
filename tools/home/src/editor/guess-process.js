// Says as JSON which editor runs on this machine: in a process of its
// own, since the look at all processes may take a while.

import guessEditor from 'launch-editor/guess.js';

process.stdout.write(JSON.stringify(guessEditor()));
