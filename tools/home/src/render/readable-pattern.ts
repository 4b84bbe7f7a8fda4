// What a pattern looks for, as a person would say it.

const words: [RegExp, string][] = [
  [/\[\^\]\*|(?<!\\)\.[*+]\??/g, ' … '],
  [/(-\?)?\\d(\+|\{[^}]*\})?/g, 'N'],
  [/\[(\w)-(\w)\]/g, '$1 to $2'],
  [/(?<!\\)[\^$]/g, ''],
  [/(?<!\\)\((?:\?:)?([^()]*)(?<!\\)\)/g, '$1'],
  [/(?<!\\)\|/g, ' or '],
  [/\\(.)/g, '$1'],
  [/\s+/g, ' '],
];

export function readablePattern({ source }: RegExp): string {
  return words
    .reduce((text, [from, to]) => text.replaceAll(from, to), source)
    .trim();
}
