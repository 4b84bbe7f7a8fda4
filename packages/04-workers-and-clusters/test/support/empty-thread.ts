// A thread that has nothing to do.

export {};
