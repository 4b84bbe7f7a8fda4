// Markdown and JSON as `pnpm run format` would leave them.

import { format } from 'prettier';

export async function formatMarkdown(text: string): Promise<string> {
  const markdown = await format(text, {
    parser: 'markdown',
    proseWrap: 'preserve',
  });
  return markdown.trimEnd();
}

export function formatJson(value: unknown): Promise<string> {
  const text = JSON.stringify(value);
  return format(text, { parser: 'json', printWidth: 120 });
}
