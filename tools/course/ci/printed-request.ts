// Reads the curl lines that a server prints, to send them with fetch.

export interface PrintedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const takesValue = new Set(['-X', '-H', '-d', '-o', '-F']);

/** Every request in the output that fetch can send as well. */
export function printedRequests(output: string): PrintedRequest[] {
  const lines = output.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line.startsWith('curl '))
    .flatMap((line) => readCurl(line) ?? []);
}

/** Undefined for an upload: its file is curl's business. */
function readCurl(line: string): PrintedRequest | undefined {
  const request: PrintedRequest = {
    ...{ method: 'GET', url: '', headers: {}, body: undefined },
  };
  const words = wordsOf(line).slice(1).values();
  for (const word of words) {
    if (!word.startsWith('-')) request.url = word;
    if (!takesValue.has(word)) continue;
    const value = words.next().value ?? '';
    if (word === '-F') return undefined;
    if (word === '-X') request.method = value;
    if (word === '-H') addHeader(request, value);
    if (word === '-d') addBody(request, value);
  }
  return request;
}

function addHeader({ headers }: PrintedRequest, value: string): void {
  const colon = value.indexOf(':');
  headers[value.slice(0, colon)] = value.slice(colon + 1).trim();
}

function addBody(request: PrintedRequest, value: string): void {
  request.body = value;
  if (request.method === 'GET') request.method = 'POST';
}

/** Words as a shell splits them; only double quotes are used. */
function wordsOf(line: string): string[] {
  const words = line.match(/"(\\.|[^"\\])*"|\S+/g) ?? [];
  return words.map((word) =>
    word.startsWith('"')
      ? word.slice(1, -1).replaceAll(/\\(.)/g, '$1')
      : word,
  );
}
