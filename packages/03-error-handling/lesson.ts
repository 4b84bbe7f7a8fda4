// The facts about this lesson; everything else about it derives.

import { defineLesson, type DemoRequest } from '@under-load/lab';

// What the rungs break, from the top down: each breaks what the rung
// above it breaks, and what that rung mends.
const poorLog = {
  '`cause` chains and `AggregateError` are logged whole, on one line of JSON':
    /no line of JSON has "no orders/,
  'the request id is in the answer and in every log line of that request (AsyncLocalStorage)':
    /no X-Request-Id/,
  'what an error carries is logged, without secrets':
    /the log shows a secret/,
};
const untranslated = {
  'a provider that fails is a 402, 502 or 504 in our words':
    /provider: declined: 500 instead of 402/,
  'a thrown string, null, frozen object or error with a throwing getter does no harm':
    /throw-(string|route): /,
  ...poorLog,
};
const unchecked = {
  'wrong fields give a 400 that names each of them':
    /wrong fields: 500/,
  'malformed JSON 400, too large 413, wrong type 415, unknown route 404, wrong method 405':
    /(wrong type|malformed JSON): 500/,
  ...untranslated,
};
const noDocuments = {
  'every failure gives a problem document with the right status, type and code':
    /unknown order: (500|no problem document)/,
  'an unexpected error is reported to the process, an expected one is not':
    /reported 0 times/,
  ...unchecked,
};
const untyped = {
  ...noDocuments,
  'what an error carries is logged, without secrets':
    /the log lacks "providerStatus"/,
  'no stack, path, SQL or secret ever reaches a client': /shows /,
  'an expected error has a code, any other error is UNEXPECTED':
    /unknown order: no JSON|unknown order: code undefined/,
};
const scattered = {
  'every error is answered as JSON': /unknown order: text\/html/,
  'an unknown order is a 404, a paid one a 409': /unknown order: 500/,
  'an unexpected error is in the log with its stack':
    /the log lacks "TypeError/,
  ...untyped,
};

const notDrained = {
  'an unexpected error in a route answers 500 once and the process is replaced':
    /the process was not replaced/,
  'requests in flight at a crash get their answer before the process ends':
    /the payment in flight: cut|the process goes on/,
};
const noLimit = {
  'a crash loop is stopped with a clear last message':
    /Node\.js v|goes on after its crash|more than 3 crashes/,
  ...notDrained,
};
const notReplaced = {
  'a process that crashed is replaced':
    /the process was not replaced|no process came in its place/,
  ...noLimit,
};

export default defineLesson({
  name: '03-error-handling',
  title: 'Error handling',
  part: 'Under load',
  pattern:
    'Operational and programmer errors, problem documents, crash-safe processes',
  case: 'a programmer error with 20 requests in flight: all {crash: 2-central} are lost with one error middleware, **{crash: 5-drained}** with the top rung',
  minutes: 95,
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
        title: 'A programmer error that no route catches',
        request: 'GET /debug/timer',
      },
      { title: 'Which process answers', request: 'GET /healthz' },
    ],
    latencies: [
      {
        title: 'Whether it answers meanwhile',
        request: { request: 'GET /healthz' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder/answers',
      exercise: 'my-answers',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-scattered',
          title: 'Scattered',
          idea: 'A `try` in every route sends the message of the error.',
          minutes: 5,
          say: 'A try in every route. Ask the room: which status does an unknown order get, and for which reader was the message written?',
          break:
            "Start with `--rung 1`, order, and pay with `tok_error`: the answer shows the password of the provider's database.",
          breaks: scattered,
        },
        {
          name: '2-central',
          title: 'Central, as published',
          idea: 'One middleware answers all errors with the status that each carries.',
          minutes: 6,
          say: 'One place for every error, and it tells every client everything. Ask the room: who wrote err.statusCode?',
          break:
            'Start with `--rung 2 --debug`, and ask for `/debug/foreign-status`: the 404 of a storage library becomes our 404, and the client reads its message.',
          breaks: untyped,
        },
        {
          name: '3-typed-errors',
          title: 'Typed errors',
          idea: 'Expected errors have a class of ours, with a code and words for the client; every other error is a 500 that says nothing.',
          minutes: 11,
          say: 'An operational error is one that a correct program meets. It has a class, a code and words of its own. Any other error is a mistake of ours, and the client learns nothing about it.',
          break:
            'A route has a bug: nobody tells the process, which goes on, whatever its state is.',
          shows:
            'an unexpected error is reported to the process, an expected one is not',
          breaks: noDocuments,
        },
        {
          name: '4-problem-documents',
          title: 'Problem documents',
          idea: 'One format for all errors, RFC 9457, and a report of each unexpected one.',
          minutes: 10,
          say: 'A problem document is JSON with fields that a standard defines. A client that can read one can read all.',
          break:
            'Order nothing, for -1 cents: a 500 for the mistake of a client.',
          shows: 'wrong fields give a 400 that names each of them',
          breaks: unchecked,
        },
        {
          name: '5-validated',
          title: 'Validated requests',
          idea: 'The parser and the schema run before the handler, and their errors become ours right there.',
          minutes: 11,
          say: 'Beside the parser we know who made the error. Three lines later nobody can tell whose status that is.',
          break:
            'Pay with `tok_declined`: a card without money is a 500 of ours.',
          shows:
            'a provider that fails is a 402, 502 or 504 in our words',
          breaks: untranslated,
        },
        {
          name: '6-translated',
          title: 'Translated errors',
          idea: 'The errors of the provider, and anything else that is thrown, become ours where they come in.',
          minutes: 11,
          say: 'A caller should not need to know fetch. And anything can be thrown: to Express, null is no error and the string route is a command.',
          break: 'Pay with `tok_error`: the password is in the log.',
          shows: 'what an error carries is logged, without secrets',
          breaks: poorLog,
        },
        {
          name: '7-request-log',
          title: 'Request id and log',
          idea: 'Each request has an id, and each error is one line of JSON that carries it.',
          minutes: 12,
          say: 'A client sends us the id from its answer, and we find the line. AsyncLocalStorage carries the id, even into a timer.',
          break:
            'Start with `--process 1 --debug`, and ask for `/debug/timer`: no route and no middleware sees the error, and the process ends.',
          breaks: {},
        },
      ],
    },
    {
      folder: 'ladder/process',
      exercise: 'my-process',
      server: { option: '--process' },
      rungs: [
        {
          name: '1-unguarded',
          title: 'Unguarded',
          idea: 'An error that no `try` catches ends the process.',
          minutes: 2,
          say: 'Two lines, and the default of Node.js: print the stack, exit with 1.',
          break:
            'A timer throws: the process ends, and no other takes its place.',
          shows: 'a process that crashed is replaced',
          breaks: {
            'an error that no route catches is logged with the id of its request':
              /the log lacks/,
            ...notReplaced,
          },
        },
        {
          name: '2-carry-on',
          title: 'Log and go on',
          idea: 'A listener for `uncaughtException` logs the error, and the process goes on.',
          minutes: 3,
          say: 'Two more lines, in many programs. Ask the room: which locks, counters and connections did that error leave behind?',
          break:
            'A timer throws: the same process serves on, whatever that error left undone.',
          shows: 'a process that crashed is replaced',
          trap: 'The server stays up, and no request is lost. But after an unexpected error its state may be wrong, and nothing ever starts it again.',
          breaks: notReplaced,
        },
        {
          name: '3-supervised',
          title: 'Supervised',
          idea: 'The process logs the error and exits; a supervisor starts another one on the same port.',
          minutes: 12,
          say: 'The supervisor runs none of our code, so our errors cannot end it. It knows one thing: the child is gone.',
          break:
            'Each process crashes at once: another one starts, again and again, and the supervisor never says that something is wrong.',
          shows: 'a crash loop is stopped with a clear last message',
          breaks: noLimit,
        },
        {
          name: '4-backed-off',
          title: 'Backoff and a limit',
          idea: 'After each crash in a row the supervisor waits twice as long; after five it gives up.',
          minutes: 6,
          say: 'An exponential backoff, and a limit. A process that lives long enough resets the counter.',
          break:
            'A timer throws while a payment waits for the provider: the payment is cut.',
          shows:
            'requests in flight at a crash get their answer before the process ends',
          breaks: notDrained,
        },
        {
          name: '5-drained',
          title: 'Drained',
          idea: 'A crash takes no more requests, answers those in flight, and exits; the next process starts meanwhile.',
          minutes: 6,
          say: 'After an unexpected error the state may be wrong: finish the open requests, exit, and let the supervisor start a new process.',
          break:
            'Start with `--debug`, and ask for `/debug/timer` five times, each time at once when the next process is there: the supervisor gives up, says so, and nothing serves any more.',
          breaks: {},
        },
      ],
    },
  ],
});

/** With a test card, which decides how the provider answers. */
function pay(title: string, card: string): DemoRequest {
  const request = 'POST /orders/{id}/payments';
  return { title: `Pay: ${title}`, request, json: { card } };
}
