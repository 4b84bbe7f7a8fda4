// What to try once the server listens.

export function greet(url: string, mailUrl: string): void {
  const post = 'curl -i -H "Content-Type: application/json"';
  const token = '-H "Authorization: Bearer <token>"';
  const order = {
    text: '2 x lamp-01\n1 x book-04',
    card: 'tok_ok',
  };
  console.log(`
The shop of lesson 06 is on ${url}
Try:
  curl ${url}/api/products
  ${post} ${body({ email: 'ada@shop.example', name: 'Ada', password: 'correct horse' })} ${url}/api/users
  ${post} ${body({ email: 'ada@shop.example', password: 'correct horse' })} ${url}/api/login
  ${post} ${token} ${body(order)} ${url}/api/orders
  curl ${token} ${url}/api/orders
  curl ${mailUrl}/messages
Other cards: tok_declined, tok_error, tok_malformed, tok_hang_up, tok_slow.
Ctrl-C ends it.`);
}

/** Quoted so that sh, cmd and PowerShell 7 all take it. */
function body(value: unknown): string {
  const json = JSON.stringify(value).replaceAll('"', '\\"');
  return `-d "${json}"`;
}
