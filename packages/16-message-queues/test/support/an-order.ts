/** It asks for three jobs. */
export const anOrder = { customer: 'Ada', mail: 'a@b.org', cents: 1 };
