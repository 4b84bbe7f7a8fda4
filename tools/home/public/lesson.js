// The parts that every tab of a lesson shares.

export {};
