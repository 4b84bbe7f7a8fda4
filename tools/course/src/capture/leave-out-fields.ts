// Log lines for a page: JSON without the fields that would fill it.

export function leaveOutFields(text: string, names: string[]): string {
  if (names.length === 0) return text;
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('{')) return line;
    return JSON.stringify(JSON.parse(line), (key, value: unknown) =>
      names.includes(key) ? undefined : value,
    );
  });
  return lines.join('\n');
}
