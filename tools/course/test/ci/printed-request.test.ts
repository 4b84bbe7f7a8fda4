import { expect, it } from '@jest/globals';
import { printedRequests } from '../../ci/printed-request.ts';

const url = 'http://127.0.0.1:3005';

it('reads the requests that servers print', () => {
  const requests = printedRequests(`
Caching, on ${url}
Try:
  curl -i "${url}/products?page=1&limit=3"
  curl -X PUT -H "Content-Type: application/json" -d "{\\"name\\":\\"A lamp\\"}" ${url}/products/42
  curl -o image.png "${url}/image.png"
Ctrl-C ends it.`);

  expect(requests).toEqual([
    {
      method: 'GET',
      url: `${url}/products?page=1&limit=3`,
      headers: {},
      body: undefined,
    },
    {
      method: 'PUT',
      url: `${url}/products/42`,
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"A lamp"}',
    },
    {
      method: 'GET',
      url: `${url}/image.png`,
      headers: {},
      body: undefined,
    },
  ]);
});

it('takes a body for a POST, and leaves an upload to curl', () => {
  const requests = printedRequests(`
  curl -d "{}" ${url}/users
  curl -F "file=@birds.csv;type=text/csv" ${url}/imports`);

  expect(requests).toMatchObject([
    { method: 'POST', url: `${url}/users`, body: '{}' },
  ]);
});
