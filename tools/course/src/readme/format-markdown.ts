// Markdown and JSON as `pnpm run format` would leave them.

export async function formatMarkdown(text: string): Promise<string> {
  const { format } = await prettier();
  const markdown = await format(text, {
    parser: 'markdown',
    proseWrap: 'preserve',
    // Code is shown as it stands in its file.
    embeddedLanguageFormatting: 'off',
  });
  return markdown.trimEnd();
}

export async function formatJson(value: unknown): Promise<string> {
  const { format } = await prettier();
  const text = JSON.stringify(value);
  return format(text, { parser: 'json', printWidth: 120 });
}

// On demand: most commands start without it.
function prettier() {
  return import('prettier');
}
