// Takes secrets out of a line of the log: by the name of a field, and
// by the look of a text. Its quotes may be escaped, as in JSON.

const removed = '[redacted]';
/** The end of a name: `client_secret` and `x-api-key` have one. */
const names =
  '(?:authorization|cookies?|passw(?:or)?d|passphrase|pwd|secret|' +
  'token|credentials?|session_?id|connection_?string|' +
  '(?:api|access|private|secret|signing|encryption)[-_ ]?key|' +
  '\\bcvv|\\bcvc|\\bpin|\\bsid|\\bcard|\\bsig|\\bkey)' +
  '(?:[-_]?(?:key|id|value|hash))?';
const quoted = String.raw`(\\*["'])(?:(?!(?<!\\)\3).)*`;
const list = String.raw`\[[^\]]*\]`;
const named = new RegExp(
  `(${names}(\\\\*["'])?\\s*(?:[:=]|=>|%3D)\\s*)` +
    `(?:${quoted}|(${list}|[^\\s"'\\\\&,;})\\]{]+))`,
  'gi',
);
/** A header in a text: its value ends with the line. */
const header =
  /((?:authorization|cookie)\s*[:=]\s*)(?!\\*["'[{\s])[^"'\\\r\n]+/gi;

const looks: [RegExp, string][] = [
  [/(\bbearer\s+)[^\s"'\\,]{6,}/gi, `$1${removed}`],
  [/(\bbasic\s+)(?=\S*[\d=])[\w+/=-]{6,}/gi, `$1${removed}`],
  // A password may have an @, a slash or a question mark.
  [/(:\/\/)[^\s"'\\/?#]*@/g, `$1${removed}@`],
  [/(:\/\/[^\s"'\\/:@]*:)(?!\d+[/?#])[^\s"'\\]*@/g, `$1${removed}@`],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*/g, removed],
  [/\b(?:[spr]k_(?:live|test)_|gh[pousr]_)\w{8,}/g, removed],
  [/\b(?:github_pat_|glpat-|xox[abprs]-|AIza)[\w-]{8,}/g, removed],
  [/\bA[KS]IA[A-Z0-9]{16}\b/g, removed],
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[^"]*?(?:-----END [A-Z ]*KEY-----|(?="|$))/g,
    removed,
  ],
  // The number of a card: 13 to 19 digits, perhaps in groups.
  [/(?<![\w.-])[3-6](?:[ -]?\d){12,18}(?![\w.-])/g, removed],
];

export function redactText(line: string): string {
  let result = line.replace(header, `$1${removed}`);
  for (const [look, replacement] of looks) {
    result = result.replace(look, replacement);
  }
  return result.replace(named, (_all, start, nameQuote, quote) => {
    // A number in JSON becomes a text: the line stays JSON.
    if (quote === undefined && nameQuote !== undefined) {
      return `${start}${nameQuote}${removed}${nameQuote}`;
    }
    return `${start}${quote ?? ''}${removed}`;
  });
}

const secretFields =
  /authorization|cookie|passw(or)?d|passphrase|pwd|secret|token|credential|(api|access|private)[-_]?key|session_?id|^(key|card|cvv|cvc|pin|sid)$/i;

/** `value`, or a note in its place where its name says secret. */
export function redactField(name: string, value: unknown): unknown {
  return secretFields.test(name) ? '[redacted]' : value;
}
