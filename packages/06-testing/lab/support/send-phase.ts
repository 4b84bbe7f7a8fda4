// Sends customers at a steady rate, each with four requests.

import { percentile } from '@under-load/lab';
import autocannon from 'autocannon';
import { customer } from './start-shop.ts';

export interface Phase {
  name: string;
  customersASecond: number;
}

export interface PhaseOptions {
  phase: Phase;
  seconds: number;
  /** Of the phase's customers, from 0 to 1. */
  share: number;
  url: string;
  signal: AbortSignal;
}

const json = { 'Content-Type': 'application/json' };
const { email, password } = customer;

/** The requests of one customer; the login gives the token. */
const visit: autocannon.Request[] = [
  {
    method: 'POST',
    path: '/api/login',
    headers: json,
    body: JSON.stringify({ email, password }),
    onResponse(status, body, context) {
      if (status !== 200) return;
      const { token } = JSON.parse(body) as { token: string };
      Object.assign(context, { token });
    },
  },
  { method: 'GET', path: '/api/products' },
  signedIn({
    method: 'POST',
    path: '/api/orders',
    body: JSON.stringify({ text: '1 x lamp-01', card: 'tok_ok' }),
  }),
  signedIn({ method: 'GET', path: '/api/orders' }),
];

export async function sendPhase(options: PhaseOptions) {
  const times: number[] = [];
  let failed = 0;
  const unanswered = await send(options, (status, ms) => {
    times.push(ms);
    if (status >= 400) failed += 1;
  });
  return {
    answers: times.length,
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    p95Ms: percentile(times, 95),
    failed: failed + unanswered,
  };
}

/** Resolves to the number of requests without an answer. */
function send(
  { phase, seconds, share, url, signal }: PhaseOptions,
  onAnswer: (status: number, ms: number) => void,
): Promise<number> {
  const customers = phase.customersASecond * share;
  const load = {
    url,
    requests: visit,
    connections: customers,
    overallRate: customers * visit.length,
    duration: seconds,
  };
  return new Promise((resolve, reject) => {
    const run = autocannon(load, (error, result) => {
      signal.removeEventListener('abort', stop);
      if (error) reject(error as Error);
      // A timeout is among the errors, too.
      else resolve(Math.max(result.errors, result.timeouts));
    });
    const stop = () => void run.stop();
    signal.addEventListener('abort', stop);
    run.on('response', (_client, status, _bytes, ms) =>
      onAnswer(status, ms),
    );
  });
}

function signedIn(request: autocannon.Request): autocannon.Request {
  return {
    ...request,
    setupRequest(planned, context) {
      const { token = '' } = context as { token?: string };
      const headers = { ...json, Authorization: `Bearer ${token}` };
      return { ...planned, headers };
    },
  };
}
