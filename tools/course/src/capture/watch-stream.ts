// A stream of a server, such as its events, kept open to be read later.

const patienceMs = 60_000;

/** Resolves once it is open; what comes meanwhile waits. */
export async function watchStream(url: string, signal: AbortSignal) {
  const headers = { Connection: 'close' };
  const late = AbortSignal.timeout(patienceMs);
  const answer = await fetch(url, {
    headers,
    signal: AbortSignal.any([signal, late]),
  });

  return {
    /** Resolves to the text up to the match; then it is closed. */
    async until(pattern: RegExp): Promise<string> {
      const decoder = new TextDecoder();
      const body = answer.body as AsyncIterable<Uint8Array> | null;
      let text = '';
      for await (const chunk of body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (pattern.test(text))
          return `$ curl -N ${url}\n${text.trim()}`;
      }
      throw new Error(`${url} ended without ${pattern}:\n${text}`);
    },
  };
}
