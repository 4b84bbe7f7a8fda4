// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

/** Behaviours that more than one rung breaks, and how it shows. */
const listenersFailTheSignup = {
  'signup succeeds when a listener throws':
    /the signup failed: Error: no mail today/,
  'one failing listener does not keep the next from running':
    /heard by: first$/m,
};
const signalsKeepListeners = {
  '10,000 subscribe/unsubscribe rounds leave nothing behind':
    /the signal keeps 10000 listeners/,
};
const nothingIsWaitedFor = {
  'shutdown waits for listeners in flight, up to its deadline':
    /did not wait for the listener in flight/,
};

export default defineLesson({
  name: '01-event-emitter',
  title: 'Event emitter',
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
      { title: 'Look them up', request: 'GET /users/{id}' },
      {
        title: 'Sign up, twice with one address',
        request: 'POST /users',
        json: { name: 'Ada', email: 'ada@example.com' },
      },
      { title: 'How the listeners fare', request: 'GET /healthz' },
    ],
    streams: [{ title: 'What the bus carries', path: '/events' }],
  },
  ladder: [
    {
      name: '1-direct-calls',
      title: 'Direct calls',
      minutes: 8,
      say: 'One line a collaborator, each awaited. Whoever signs up waits for the mail, and pays for its failure.',
      break:
        'Start with MAIL_FAILURE_PERCENT=100 and register twice: a 500, then a 409, since the user exists.',
      breaks: {
        ...listenersFailTheSignup,
        'signup succeeds when an async listener rejects, and the process lives':
          /code 2: the signup failed/,
        'the latency of a signup does not depend on the mailer':
          /a signup with a slow mailer: no answer/,
        'a listener added during a publish waits for the next one':
          /heard the publish that it was added in/,
        ...signalsKeepListeners,
        ...nothingIsWaitedFor,
      },
    },
    {
      name: '2-node-emitter',
      title: "Node's EventEmitter, as published",
      minutes: 12,
      say: 'Now the signup is fast. Ask the room who catches what an async listener throws.',
      break:
        'Start with MAIL_FAILURE_PERCENT=100, register, and look for the process two seconds later.',
      breaks: {
        ...listenersFailTheSignup,
        'signup succeeds when an async listener rejects, and the process lives':
          /code 1: [^]*the mail provider answered 503/,
        'an unsubscribed listener hears nothing, also when it unsubscribes during the publish':
          /heard by: first,second,third,third/,
        'an `error` event without a listener does not kill the process':
          /code 1: [^]*ERR_UNHANDLED_ERROR/,
        ...signalsKeepListeners,
        ...nothingIsWaitedFor,
      },
    },
    {
      name: '3-isolated-bus',
      title: 'An isolated bus',
      minutes: 25,
      say: 'A listener can fail itself and nobody else; and whoever ends the process can wait for it. What it cannot do is survive a crash.',
      break:
        'Register, then Ctrl-C: the mail still goes out. Then with kill -9: it does not.',
      breaks: {},
    },
  ],
});
