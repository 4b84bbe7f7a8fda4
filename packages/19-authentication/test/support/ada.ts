/** The user whom everybody attacks. */
export const ada = { email: 'ada@example.com', password: 'correct 42' };
