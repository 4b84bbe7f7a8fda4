// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const knowsNobody = {
  'a second process knows who has logged in': /Log in first/,
};
const takesAnything = {
  'a forged token, garbage and a megabyte of token open nothing':
    /alg none: let in/,
  'a token for another service, time or use opens nothing':
    /iss: let in/,
  'no token holds a password or its hash': /hash/,
};
const oneForBoth = {
  'a token for another service, time or use opens nothing':
    /a refresh token: let in/,
};
const oneKey = {
  'keys rotate, nobody logs in again, and an old key signs nothing':
    /the new key is not used/,
};
const livesLong = {
  'a stolen access token works for minutes, not for a day':
    /minutes later: let in/,
};
const seesNoThief = {
  'a refresh token that is used again later ends the session':
    /the thief: let in/,
};
const rotatesNothing = {
  'of twenty refreshes at once, all are served and one gets the next token':
    /(20|0) new tokens/,
};
const endsNothing = {
  'logout ends the access token and the refresh token':
    /the access token: let in/,
};
const easyToGuess = {
  'a hash of a password is computed beside the event loop':
    /0 hashes beside/,
  'a login costs as many hashes when nobody has that address':
    /0 hashes for nobody/,
  'a wrong password and a wrong address are refused in the same words':
    /no such user/,
};
const countsNothing = {
  'fifty guesses at once are ten, and other accounts do not wait':
    /50 guesses/,
};

const login = {
  email: 'ada@example.com',
  password: 'correct horse battery staple',
};

export default defineLesson({
  name: '19-authentication',
  title: 'Authentication',
  part: 'Staying up',
  pattern: 'Short tokens that anyone can check, sessions that can end',
  case: 'of 13 attacks and failures, {attacks: 2-jwt-as-published} succeed against the tokens of a tutorial, **{attacks: 8-throttled}** against the top rung',
  minutes: 92,
  services: ['redis', 'postgres'],
  experiments: ['attacks', 'cost', 'hash'],
  captures: [
    { run: 'lab/support/play-attacks.ts', block: 'attacks' },
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        login: [
          { request: 'POST /accounts', json: login },
          {
            request: 'POST /login',
            json: { ...login, password: 'no' },
          },
          { request: 'GET /me' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Register', request: 'POST /accounts', json: login },
      { title: 'Log in', request: 'POST /login', json: login },
      {
        title: 'Log in with a wrong password',
        request: 'POST /login',
        json: { ...login, password: 'wrong' },
      },
      { title: 'Who am I, without a token', request: 'GET /me' },
    ],
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /me' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-auth',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-session-in-memory',
          title: 'A session in memory',
          idea: 'Give each login a random id, and remember in a map whose it is.',
          minutes: 15,
          say: 'Nobody can forge a random id, and logout is one line. Ask the room: what happens when the server starts again?',
          break:
            'Log in, start the server again, and ask for `/me`: 401.',
          breaks: {
            ...knowsNobody,
            ...oneForBoth,
            ...livesLong,
            ...seesNoThief,
            ...easyToGuess,
            ...countsNothing,
          },
        },
        {
          name: '2-jwt-as-published',
          title: 'A signed token, as published',
          idea: 'The token says itself whose it is, and a signature proves that.',
          minutes: 15,
          say: 'No store, and every process knows everybody. Ask the room: who chooses the algorithm here? The one who sends the token.',
          break: 'Run `lab attacks --quick`, and read the second row.',
          trap: 'It needs no store and it works. But its header chooses how it is checked, and its body holds the hash of the password.',
          breaks: {
            ...takesAnything,
            ...oneKey,
            ...livesLong,
            ...seesNoThief,
            ...rotatesNothing,
            ...endsNothing,
            ...easyToGuess,
            ...countsNothing,
          },
        },
        {
          name: '3-verified',
          title: 'Everything that the token says is checked',
          idea: 'One algorithm, one issuer, one audience, one type, and a time.',
          minutes: 12,
          say: 'A signature proves who wrote it. It does not prove for whom, for what and until when: these are claims, and we check each.',
          break:
            'Take `typ` out of `verify`, and run `test ladder -t 3-verified`.',
          breaks: {
            ...oneKey,
            ...livesLong,
            ...seesNoThief,
            ...rotatesNothing,
            ...endsNothing,
            ...easyToGuess,
            ...countsNothing,
          },
        },
        {
          name: '4-rotating-keys',
          title: 'Keys rotate, and tokens are short',
          idea: 'A token names its key and lives for five minutes; the newest key signs, the one before it is still believed.',
          minutes: 10,
          say: 'A key that cannot be replaced is never replaced. Two keys at once: nobody logs in again.',
          break:
            'Start with `--rung 4`, and log in. Run `rotate-keys` once: the token still works. Run it again: 401.',
          breaks: {
            ...seesNoThief,
            ...rotatesNothing,
            ...endsNothing,
            ...easyToGuess,
            ...countsNothing,
          },
        },
        {
          name: '5-sessions',
          title: 'A session can end',
          idea: 'The access token names a session, which is a row; the refresh token is a secret, and the row has its hash.',
          minutes: 12,
          say: 'A signature cannot be taken back, a row can. It costs one read by primary key. Ask the room: who can use a refresh token that was stolen, and for how long?',
          break:
            'Start with `--rung 4`, log in, log out, and ask for `/me`: 200. With `--rung 5` it is a 401.',
          breaks: {
            ...seesNoThief,
            ...rotatesNothing,
            ...easyToGuess,
            ...countsNothing,
          },
        },
        {
          name: '6-refresh',
          title: 'Refresh tokens that are good once',
          idea: 'A refresh token is changed at each use, and a second use ends the session.',
          minutes: 10,
          say: 'A thief and the owner have the same token. The second use is noticed, but nobody can know who it was: both must log in.',
          break:
            'In `rotate`, ask for nothing but the id, and run `test ladder -t 6-refresh`.',
          breaks: { ...easyToGuess, ...countsNothing },
        },
        {
          name: '7-memory-hard',
          title: 'A hash that costs memory, for everybody',
          idea: 'The hash needs memory and runs beside the event loop; an unknown user costs one, too.',
          minutes: 10,
          say: 'The answer for an unknown user must cost the same and say the same. Ask the room: what else tells them apart?',
          break: 'Run `lab hash --quick`, and read the first column.',
          breaks: countsNothing,
        },
        {
          name: '8-throttled',
          title: 'Attempts are counted',
          idea: 'Ten attempts for an account, counted before the hash, by every process together.',
          minutes: 8,
          say: 'Count first, then compute: fifty guesses at once are ten.',
          break:
            'Log in eleven times with a wrong password: the eleventh answer is a 429.',
          breaks: {},
        },
      ],
    },
  ],
});
