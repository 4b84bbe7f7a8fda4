// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

// What the rungs break, from the top down: each breaks what the rung
// above it breaks, and what that rung mends.
const notDrained = {
  'shutdown waits for listeners in flight, up to its deadline':
    /did not wait for the listener in flight/,
  'shutdown waits for what listeners in flight publish, too':
    /no listener heard of the mail/,
};
const signalsKept = {
  'a signal that has aborted before subscribes nothing':
    /the listener was called/,
  '10,000 subscribe/unsubscribe rounds leave nothing behind':
    /the signal keeps 10000 listeners/,
  ...notDrained,
};
const calledAfterwards = {
  'an unsubscribed listener hears nothing, also when it unsubscribes during the publish':
    /heard by: first,second,third,third/,
};
const rejection =
  'signup succeeds when an async listener rejects, and the process lives';
const notReported = {
  [rejection]: /code 1: [^]*the mail provider answered 503/,
  '`onError` is told which listener failed, by a throw or a rejection':
    /onError was told of: $/m,
  'an `onError` that throws harms nothing':
    /onError was called 0 times/,
  ...signalsKept,
};
const notIsolated = {
  'signup succeeds when a listener throws':
    /the signup failed: Error: no mail today/,
  'one failing listener does not keep the next from running':
    /heard by: first$/m,
  ...notReported,
};

export default defineLesson({
  name: '01-event-emitter',
  title: 'Event emitter',
  part: 'Under load',
  pattern: 'Publish/subscribe in one process, isolated listeners',
  case: 'a mail provider takes 200 ms and fails 30 % of mails: called directly it fails {signup: 1-direct-calls: failed} of {signup: 1-direct-calls: signups} signups, behind an `EventEmitter` it ends the process, behind the top rung **none** fails',
  minutes: 45,
  services: [],
  experiments: ['signup', 'isolation', 'versus'],
  captures: [
    {
      serve: 'start',
      env: { MAIL_FAILURE_PERCENT: '0' },
      blocks: {
        start: [{ printed: 'greeting' }],
        register: [
          {
            request: 'POST /users',
            json: { name: 'Ada', email: 'ada@example.com' },
            headers: ['Location'],
          },
          { request: 'GET /healthz' },
        ],
        watch: [
          { stream: '/events', until: /event: mail.sent\ndata: .+\n/ },
        ],
      },
    },
  ],
  demo: {
    requests: [
      {
        title: 'Sign up',
        request: 'POST /users',
        json: { name: 'Ada', email: 'ada{n}@example.com' },
        headers: ['Location'],
      },
      { title: 'Look up the user', request: 'GET /users/{id}' },
      {
        title: 'Sign up, twice with one address',
        request: 'POST /users',
        json: { name: 'Ada', email: 'ada@example.com' },
      },
      { title: 'Listeners and failures', request: 'GET /healthz' },
    ],
    streams: [{ title: 'What the bus carries', path: '/events' }],
    latencies: [
      {
        title: 'Signups, five a second',
        request: {
          request: 'POST /users',
          json: { name: 'Ada', email: 'lovelace{n}@example.com' },
        },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-events',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-direct-calls',
          title: 'Direct calls',
          idea: 'The publisher calls each collaborator and waits for it before it calls the next.',
          minutes: 10,
          say: 'One line for each collaborator, each with `await`. The user waits for the mail, and gets an error when the mail fails.',
          break:
            'Set MAIL_FAILURE_PERCENT=100, start with `--rung 1`, and register twice with one address: first a 500, then a 409, because the user exists.',
          breaks: {
            ...notIsolated,
            [rejection]: /code 2: the signup failed/,
            'the latency of a signup does not depend on the mailer':
              /a signup with a slow mailer: no answer/,
            'a listener added during a publish waits for the next one':
              /heard the publish that it was added in/,
          },
        },
        {
          name: '2-node-emitter',
          title: "Node's EventEmitter, as published",
          idea: 'The publisher emits an event and does not wait; an `EventEmitter` calls the listeners.',
          minutes: 4,
          say: 'Now the signup is fast. Ask the room: which code catches the error of an async listener?',
          break:
            'Set MAIL_FAILURE_PERCENT=100 and MAIL_ATTEMPTS=1, start with `--rung 2`, and register: the process ends.',
          trap: 'The signup is fast and the code is short. But a failure now ends the process, and so does an event named `error` without a listener.',
          breaks: {
            ...notIsolated,
            ...calledAfterwards,
            'an `error` event without a listener does not kill the process':
              /code 1: [^]*ERR_UNHANDLED_ERROR/,
          },
        },
        {
          name: '3-try-each',
          title: 'A try for each listener',
          idea: 'The bus keeps its own list and calls each listener in a `try` of its own.',
          minutes: 7,
          say: 'The `try` stands inside the loop. Ask the room: does it catch what an async listener throws?',
          break:
            'The same with `--rung 3`: the process still ends, because a `try` without `await` catches no rejection.',
          breaks: { ...notReported, ...calledAfterwards },
        },
        {
          name: '4-followed-promises',
          title: 'Promises followed, failures reported',
          idea: 'The bus waits for each promise in the background, and tells `onError` of every failure.',
          minutes: 8,
          say: '`publish` does not wait, `follow` does. A rejection becomes a report, and so does a throw.',
          break:
            'The same with `--rung 4`: the server prints the failure, and lives. Then set MAIL_LATENCY_MS=1000 alone, register, and press Ctrl-C: the process ends without the mail.',
          breaks: { ...signalsKept, ...calledAfterwards },
        },
        {
          name: '5-clean-unsubscribe',
          title: 'Unsubscribed means gone',
          idea: 'An unsubscribed listener is skipped at once, and its signal lets go of it.',
          minutes: 8,
          say: 'A copy protects the loop from changes, so the loop must ask again. And a signal that lives long keeps everything that listens to it.',
          break:
            'In `signals.ts`, remove the line with `removeEventListener`, and run `test ladder`: which behaviour notices?',
          breaks: notDrained,
        },
        {
          name: '6-drain',
          title: 'Drain with a deadline',
          idea: 'The bus knows which calls are in flight, and `close` waits for them up to a deadline.',
          minutes: 8,
          say: 'A listener can fail only itself, and the process can wait for it. But no bus in memory survives a crash.',
          break:
            'Set MAIL_LATENCY_MS=1000, register, and press Ctrl-C: the mail is delivered, then the process ends. With DRAIN_MS=0 as well, the server says which mail is lost.',
          breaks: {},
        },
      ],
    },
  ],
});
