// One connection for a stream of events, however many tabs hear it: a
// browser has six for all tabs of a server.

import { KeptNews } from './kept-news.js';

/**
 * @typedef {import('./kept-news.js').News} News
 * @typedef {object} Stream
 * @property {EventSource} source
 * @property {Set<MessagePort>} ports
 * @property {KeptNews} past What a tab that comes later hears first.
 */

/** @type {Map<string, Stream>} */
const streams = new Map();

self.addEventListener('connect', (event) => {
  const [port] = /** @type {MessageEvent} */ (event).ports;
  if (!port) return;
  let url = '';
  port.addEventListener('message', ({ data }) => {
    if (data.close) return leave(url, port);
    url = data.url;
    join(url, port);
  });
  port.start();
});

/**
 * @param {string} url
 * @param {MessagePort} port
 */
function join(url, port) {
  const stream = streams.get(url) ?? open(url);
  for (const news of stream.past.all()) port.postMessage(news);
  stream.ports.add(port);
}

/**
 * @param {string} url
 * @param {MessagePort} port
 */
function leave(url, port) {
  const stream = streams.get(url);
  stream?.ports.delete(port);
  port.close();
  if (!stream || stream.ports.size > 0) return;
  stream.source.close();
  streams.delete(url);
}

/** @param {string} url */
function open(url) {
  const source = new EventSource(url);
  /** @type {Stream} */
  const stream = { source, ports: new Set(), past: new KeptNews() };
  /** @param {News} news */
  const tell = (news) => {
    stream.past.add(news);
    for (const port of stream.ports) port.postMessage(news);
  };
  source.addEventListener('open', () => tell({ type: 'open' }));
  source.addEventListener('error', () => tell({ type: 'error' }));
  source.addEventListener('message', ({ data }) =>
    tell({ type: 'message', data }),
  );
  streams.set(url, stream);
  return stream;
}
