import { expect, it } from '@jest/globals';
import { curlLine } from '../../src/capture/curl-line.ts';

const url = 'http://127.0.0.1:3001/things';
const get = { method: 'GET', url, headers: {} };

it('is plain for a plain request', () => {
  expect(curlLine(get, { request: '' })).toBe(`$ curl ${url}`);
});

it('quotes an address that a shell would take apart', () => {
  const asked = { ...get, url: `${url}?a=1&b=2` };

  expect(curlLine(asked, { request: '' })).toBe(
    `$ curl "${url}?a=1&b=2"`,
  );
});

it('names a method that curl would not choose by itself', () => {
  const put = { ...get, method: 'PUT', body: '{"a":"b"}' };

  expect(curlLine(put, { request: '' })).toBe(
    `$ curl -X PUT -d "{\\"a\\":\\"b\\"}" ${url}`,
  );
});

it('shows headers: those sent, and that some are shown', () => {
  const asked = { ...get, headers: { 'X-Request-Id': 'readme' } };

  expect(curlLine(asked, { request: '', headers: ['ETag'] })).toBe(
    `$ curl -i -H "X-Request-Id: readme" ${url}`,
  );
});

it('sends a file as a form does', () => {
  const file = { name: 'a.csv', type: 'text/csv', text: 'a' };
  const asked = { ...get, method: 'POST' };

  expect(curlLine(asked, { request: '', file })).toBe(
    `$ curl -F "file=@a.csv;type=text/csv" ${url}`,
  );
});
