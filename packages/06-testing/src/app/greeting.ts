// What to try once the server listens.

import { curlJson } from '../kit/serve.ts';

export function greeting(url: string, mailUrl: string): string {
  const token = '-H "Authorization: Bearer <token>"';
  const email = 'ada@shop.example';
  const password = 'correct horse';
  const account = curlJson({ email, name: 'Ada', password });
  const credentials = curlJson({ email, password });
  const order = curlJson({
    text: '2 x lamp-01\n1 x book-04',
    card: 'tok_ok',
  });
  return `
The shop of lesson 06 is on ${url}
Try:
  curl ${url}/api/products
  curl -i ${account} ${url}/api/users
  curl -i ${credentials} ${url}/api/login
  curl -i ${token} ${order} ${url}/api/orders
  curl ${token} ${url}/api/orders
  curl ${mailUrl}/messages
Other cards: tok_declined, tok_error, tok_malformed, tok_hang_up, tok_slow.
Ctrl-C ends it.`;
}
