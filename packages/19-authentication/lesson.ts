// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const knowsNobody = {
  'a second process knows who has logged in': /Log in first/,
};
const takesAnything = {
  'a token without a signature opens nothing': /alg none: let in/,
  'a token that is signed with the public key opens nothing':
    /the public key: let in/,
  'a token of another service opens nothing': /service: let in/,
  'a token opens nothing before its time, and nothing after it':
    /untimely: let in/,
  'a changed token, garbage and a megabyte of token are refused':
    /garbage: SyntaxError/,
  'no token holds a password or its hash': /hash/,
};
const oneForBoth = {
  'a refresh token is no access token': /a refresh token: let in/,
};
const oneKey = {
  'keys rotate, nobody logs in again, and an old key signs nothing':
    /the new key is not used/,
};
const livesLong = {
  'a stolen access token works for minutes, not for a day':
    /minutes later: let in/,
  'a refresh token that is used again later ends the session':
    /the thief: let in/,
};
const forgetsNothing = {
  'of twenty refreshes at once, all are served and one gets the next token':
    /20 new tokens/,
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
  case: 'of 17 attacks and failures, {attacks: 2-jwt-as-published} succeed against the tokens of a tutorial, **{attacks: 6-hardened}** against the top rung',
  minutes: 80,
  services: ['redis', 'postgres'],
  experiments: ['attacks', 'cost', 'hash'],
  captures: [
    { run: 'attacks' },
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
            ...easyToGuess,
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
            ...oneForBoth,
            ...oneKey,
            ...livesLong,
            ...forgetsNothing,
            ...easyToGuess,
          },
        },
        {
          name: '3-verified',
          title: 'Everything that the token says is checked',
          idea: 'One algorithm, one issuer, one audience, one type, and a time.',
          minutes: 10,
          say: 'A signature proves who wrote it. It does not prove for whom, for what and until when: these are claims, and we check each.',
          break:
            'Take `typ` out of `verify`, and run `test ladder -t 3-verified`.',
          breaks: {
            ...oneKey,
            ...livesLong,
            ...forgetsNothing,
            ...easyToGuess,
          },
        },
        {
          name: '4-rotating-keys',
          title: 'Keys rotate',
          idea: 'A token names its key; the newest signs, the one before it is still believed.',
          minutes: 10,
          say: 'A key that cannot be replaced is never replaced. Two keys at once: nobody logs in again.',
          break:
            'Start with `--rung 4`, and log in. Run `rotate-keys` once: the token still works. Run it again: 401.',
          breaks: { ...livesLong, ...forgetsNothing, ...easyToGuess },
        },
        {
          name: '5-refresh',
          title:
            'Short access tokens, and refresh tokens that are good once',
          idea: 'An access token lives for five minutes. A refresh token is changed at each use, and a second use ends the session.',
          minutes: 12,
          say: 'A thief and the owner have the same token. Whoever comes second is noticed, and we cannot know who it is: both must log in.',
          break:
            'In `rotate`, ask for nothing but the id, and run `test ladder -t 5-refresh`.',
          breaks: easyToGuess,
        },
        {
          name: '6-hardened',
          title: 'Passwords that are hard to guess',
          idea: 'A hash that costs memory, off the loop, once for everybody who asks; ten attempts, then a wait.',
          minutes: 8,
          say: 'The answer for an unknown user must cost the same, say the same and wait the same.',
          break:
            'Log in eleven times with a wrong password: the eleventh answer is a 429.',
          breaks: {},
        },
      ],
    },
  ],
});
