// What the page asks of the course, and hears from it.

import { hideBusy, showBusy } from './busy-notice.js';
import { openStream } from './shared-stream.js';

const token =
  document
    .querySelector('meta[name="course-token"]')
    ?.getAttribute('content') ?? '';

/** A refusal: `message` is a sentence to show. */
export class RefusedError extends Error {
  /**
   * @param {{ detail?: string, status?: number, run?: string,
   * page?: string }} problem
   */
  constructor({ detail, status, run, page }) {
    super(detail ?? 'The course did not answer.');
    this.name = 'RefusedError';
    this.status = status;
    this.run = run;
    this.page = page;
  }
}

/**
 * @param {'POST' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>} What the answer's JSON says, if it has any.
 * @throws RefusedError when the course says no.
 */
export async function act(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: {
      'X-Course-Token': token,
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new RefusedError({ detail: 'The course has ended.' });
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new RefusedError(answer ?? {});
  return answer;
}

/**
 * @param {object} request As `src/runs/run-request.ts` has it.
 * @returns {Promise<string>} The run's id.
 * @throws RefusedError, with the `run` that is in the way.
 */
export async function startRun(request) {
  try {
    const { id } = await act('POST', '/runs', request);
    hideBusy();
    return id;
  } catch (error) {
    if (error instanceof RefusedError) showBusy(error, stopRun);
    throw error;
  }
}

/** @param {string} id */
export function stopRun(id) {
  return act('DELETE', `/runs/${id}`);
}

/**
 * Hears all of a run, from its beginning to its end.
 *
 * @param {string} id
 * @param {(event: any) => void} onEvent
 * @returns {() => void} Hears no more.
 */
export function followRun(id, onEvent) {
  const close = openStream(`/runs/${id}/events`, {
    message(data) {
      const event = JSON.parse(data);
      // It would connect again, and hear all of it again.
      if (event.type === 'ended') close();
      onEvent(event);
    },
  });
  return close;
}

/**
 * Puts the server's newest version in place of parts of this page. A
 * link that has the focus keeps it.
 *
 * @param {string[]} names Values of `data-part`.
 */
export async function refreshParts(names) {
  const response = await fetch(location.href);
  const text = await response.text();
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  const { activeElement } = document;
  const href = activeElement?.getAttribute('href');
  for (const name of names) {
    const selector = `[data-part="${CSS.escape(name)}"]`;
    const part = fresh.querySelector(selector);
    if (part) document.querySelector(selector)?.replaceWith(part);
  }
  if (!href || activeElement?.isConnected) return;
  const same = document.querySelector(`main [href="${href}"]`);
  if (same instanceof HTMLElement) same.focus();
}
