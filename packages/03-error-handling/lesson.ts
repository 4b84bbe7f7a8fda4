// The facts about this lesson; everything else about it derives.

import { defineLesson, type DemoRequest } from '@under-load/lab';

/** Behaviours that more than one rung breaks, and how it shows. */
const processIsLeftAlone = {
  'an unknown error answers 500 once and the process is replaced':
    /the process was not replaced/,
  'requests in flight at a crash still get their answer':
    /the payment in flight: cut/,
  'a crash loop is stopped with a clear last message': /Node\.js v/,
};
const httpIsNotAnswered = {
  'malformed JSON 400, too large 413, wrong type 415, unknown route 404, wrong method 405':
    /wrong type: 500/,
};

export default defineLesson({
  name: '03-error-handling',
  title: 'Error handling',
  pattern:
    'Operational and programmer errors, problem documents, crash-safe processes',
  case: 'a programmer error with 20 requests in flight: all {crash: 2-central} are lost with one error middleware, **none** with the top rung',
  minutes: 60,
  services: [],
  experiments: ['matrix', 'crash', 'cost'],
  captures: [
    {
      serve: 'start',
      args: ['--debug'],
      leaveOut: ['stack'],
      blocks: {
        start: [{ printed: 'greeting' }],
        pay: [
          {
            request: 'POST /orders',
            json: { item: 'tea', cents: 450 },
          },
          {
            request: 'POST /orders/{id}/payments',
            send: { 'X-Request-Id': 'readme' },
            json: { card: 'tok_error' },
            headers: ['X-Request-Id', 'Content-Type'],
          },
        ],
        log: [{ printed: /"requestId":"readme"/ }],
        crash: [
          { request: 'GET /debug/timer' },
          { printed: /Process \d+ is on http/ },
        ],
      },
    },
    {
      run: 'lab/support/every-failure.ts',
      block: 'every-failure',
      markdown: true,
      // Since 24 the error of a timeout has a stack without lines.
      upToNode: 22,
    },
  ],
  demo: {
    args: ['--debug'],
    requests: [
      {
        title: 'Order',
        request: 'POST /orders',
        json: { item: 'tea', cents: 450 },
        headers: ['Location', 'X-Request-Id'],
      },
      pay('the provider fails', 'tok_error'),
      pay('declined', 'tok_declined'),
      pay('no answer in time', 'tok_slow'),
      pay('charged', 'tok_ok'),
      {
        title: 'Wrong fields',
        request: 'POST /orders',
        json: { item: '', cents: 'many' },
      },
      { title: 'Wrong method', request: 'DELETE /orders' },
      { title: 'Unknown route', request: 'GET /nothing' },
      {
        title: 'A secret in the message',
        request: 'GET /debug/secret',
      },
      {
        title: 'A programmer error that no route sees',
        request: 'GET /debug/timer',
      },
      { title: 'Which process answers', request: 'GET /healthz' },
    ],
  },
  ladder: [
    {
      name: '1-scattered',
      title: 'Scattered',
      minutes: 8,
      say: 'A try in every route. Ask the room which status an unknown order gets, and who reads err.message.',
      break:
        "Order, then pay with tok_error: the answer shows the password of somebody else's database.",
      breaks: {
        'every failure gives a problem document with the right status, type and code':
          /wrong fields: 500 instead of 400/,
        'no stack, path, SQL or secret ever reaches a client':
          /shows a/,
        'a thrown string, null, frozen object or error with a throwing getter does no harm':
          /throw-string: /,
        '`cause` chains and `AggregateError` are logged whole':
          /the log lacks "no orders"/,
        'the request id is in the answer and in every log line of that request (AsyncLocalStorage)':
          /no X-Request-Id/,
        ...httpIsNotAnswered,
        ...processIsLeftAlone,
      },
    },
    {
      name: '2-central',
      title: 'Central, as published',
      minutes: 10,
      say: 'One place for every error, and it tells every client everything. What is err.statusCode of null?',
      break:
        'Ask for /debug/foreign-status: a storage library that says 404 becomes our 404.',
      breaks: {
        'every failure gives a problem document with the right status, type and code':
          /wrong fields: 500 instead of 400/,
        'no stack, path, SQL or secret ever reaches a client':
          /shows a stack/,
        'a thrown string, null, frozen object or error with a throwing getter does no harm':
          /throw-string: /,
        '`cause` chains and `AggregateError` are logged whole':
          /the log lacks "no store"/,
        'the request id is in the answer and in every log line of that request (AsyncLocalStorage)':
          /no X-Request-Id/,
        ...httpIsNotAnswered,
        ...processIsLeftAlone,
      },
    },
    {
      name: '3-operational',
      title: 'Operational errors',
      minutes: 22,
      say: 'What we expected has a class, a code and words of its own. The rest is a 500 that says nothing, in a process that goes on.',
      break:
        'Ask for /debug/timer: no route, no middleware, no process.',
      breaks: {
        ...processIsLeftAlone,
        'the request id is in the answer and in every log line of that request (AsyncLocalStorage)':
          /the log lacks ".*TypeError"/,
      },
    },
    {
      name: '4-crash-safe',
      title: 'Crash-safe',
      minutes: 20,
      say: 'Who does not know what state it is in should not go on. It answers what is in flight and is replaced; what it held in memory is gone.',
      break:
        'Ask for /debug/timer five times in five seconds: the supervisor gives up, and says so.',
      breaks: {},
    },
  ],
});

/** With a test card, which decides how the provider answers. */
function pay(title: string, card: string): DemoRequest {
  const request = 'POST /orders/{id}/payments';
  return { title: `Pay: ${title}`, request, json: { card } };
}
