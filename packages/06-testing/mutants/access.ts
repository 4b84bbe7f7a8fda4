// Bugs in who may do what.

import type { Mutant } from './mutant.ts';

export const access: Mutant[] = [
  {
    name: 'token-never-expires',
    sentence: 'a token never expires',
    cost: 'A token out of an old log or a lost laptop opens the account for ever.',
    hint: 'The same token, some time later.',
    file: 'tokens.ts',
    find: 'currentDate: clock.now(),',
    replace: 'currentDate: new Date(0),',
  },
  {
    name: 'signature-unchecked',
    sentence: 'the signature of a token is not checked',
    cost: 'Anybody writes a token with any id, and is that person: customer or administrator.',
    hint: 'A token that says the right things, signed by somebody else.',
    file: 'tokens.ts',
    find: 'const { payload } = await jwtVerify(token, key, {',
    replace: `const own = await new SignJWT(JSON.parse(String(Buffer.from(token.split('.')[1] ?? '', 'base64url')))).setProtectedHeader({ alg: algorithm }).sign(key);
        const { payload } = await jwtVerify(own, key, {`,
  },
  {
    name: 'audience-unchecked',
    sentence: 'a token that was issued for another service is accepted',
    cost: 'Any other service that shares the secret, or is broken into, can act as every customer here.',
    hint: 'A token that is signed with our secret, and is not for us.',
    file: 'tokens.ts',
    find: '          audience,\n          requiredClaims',
    replace: '          requiredClaims',
  },
  {
    name: 'forged-token-is-a-500',
    sentence: 'a missing await makes a forged token a 500, not a 401',
    cost: 'Clients do not sign in again, they retry; and everybody who plays with tokens rings the alarm.',
    hint: 'The status that a request with an unusable token gets.',
    file: 'authenticate.ts',
    find: 'return await users.findById(await tokens.verify(token));',
    replace:
      'return tokens.verify(token).then((id) => users.findById(id));',
  },
  {
    name: 'report-for-everybody',
    sentence: 'any customer may read the sales report',
    cost: 'The turnover of the shop, readable for the price of a signup.',
    hint: 'Each route for administrators, asked by a customer.',
    file: 'routes/reports.ts',
    find: '.get(requireUser(parts), requireAdmin, async',
    replace: '.get(requireUser(parts), async',
  },
  {
    name: 'login-tells-who-exists',
    sentence: 'a login for an unknown address is answered faster',
    cost: 'With a stopwatch one learns who has an account: a list for the next phishing mail.',
    hint: 'The work that is done for an address that nobody has.',
    file: 'log-in.ts',
    find: 'await passwords.verify(password, user?.passwordHash);',
    replace:
      'user && (await passwords.verify(password, user.passwordHash));',
  },
  {
    name: 'orders-of-others',
    sentence: 'whoever knows the id of an order may read it',
    cost: 'Names and purchases of others, one id at a time: the most common hole in APIs.',
    hint: 'An order, asked for by a customer who did not place it.',
    file: 'routes/orders.ts',
    find: "order?.userId === user.id || user.role === 'admin'",
    replace: 'order !== undefined',
  },
  {
    name: 'lost-where-in-list',
    sentence: 'a lost WHERE lists the orders of everybody',
    cost: 'Each customer sees the orders of all: on the front pages by noon.',
    hint: 'The list of one customer when another one has ordered, too.',
    file: 'orders-store.ts',
    find: '`${select} WHERE o.user_id = $1\n',
    replace: '`${select} WHERE $1::uuid IS NOT NULL\n',
  },
  {
    name: 'no-token-no-question',
    sentence: 'who sends no token is let through',
    cost: 'The guard stands at the door and asks only those who show a card.',
    hint: 'A protected route, asked without a token.',
    file: 'authenticate.ts',
    find: "throw unauthorized(res, 'Send a token', '');",
    replace: 'return next();',
  },
];
