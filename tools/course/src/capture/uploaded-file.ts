// The file that a request uploads, as a form and as a page shows it.

import type { RequestStep } from '@under-load/lab';

export function shownFile({ file }: RequestStep): string[] {
  if (!file) return [];
  return [`$ cat ${file.name}`, file.text.trimEnd()];
}

export function formOf({
  name,
  type,
  text,
}: NonNullable<RequestStep['file']>) {
  const form = new FormData();
  form.set('file', new Blob([text], { type }), name);
  return form;
}
