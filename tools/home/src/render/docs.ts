// The documents of the repository beside its lessons, by the name that
// each has under /docs/.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const atRoot = ['README.md', 'CONTRIBUTING.md'];
const shown = new Set(['.md', '.png', '.svg']);

/** Names, and where each is in the repository. */
export async function listDocs(
  root: string,
): Promise<Map<string, string>> {
  const inRoot = await filesIn(root, '.');
  const inDocs = [
    ...(await filesIn(root, 'docs')),
    ...(await filesIn(root, 'docs/screenshots')),
  ];
  const docs = [
    ...inRoot.filter((file) => atRoot.includes(file)),
    ...inDocs.filter((file) => shown.has(path.extname(file))),
  ].map((file) => [file.replace(/^docs\//, ''), file] as const);
  return new Map([...docs, ...(await toolDocs(root))]);
}

export interface TitledDoc {
  /** Under /docs/. */
  name: string;
  /** Its first heading. */
  title: string;
}

/** Those to be read. */
export async function titledDocs(root: string): Promise<TitledDoc[]> {
  const docs = [...(await listDocs(root))];
  const texts = docs.filter(([, file]) => file.endsWith('.md'));
  return Promise.all(
    texts.map(async ([name, file]) => {
      const text = await readFile(path.join(root, file), 'utf8');
      const [, title = name] = /^# (.+)$/m.exec(text) ?? [];
      return { name, title: title.replaceAll('`', '') };
    }),
  );
}

/** `tools/lab` for its README. */
async function toolDocs(root: string): Promise<[string, string][]> {
  const entries = await namesIn(root, 'tools');
  const found = await Promise.all(
    entries.map((entry) => filesIn(root, `tools/${entry.name}`)),
  );
  return found
    .flat()
    .filter((file) => path.posix.basename(file) === 'README.md')
    .map((file) => [path.posix.dirname(file), file]);
}

async function filesIn(root: string, folder: string) {
  const entries = await namesIn(root, folder);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.posix.join(folder, name));
}

async function namesIn(root: string, folder: string) {
  const options = { withFileTypes: true } as const;
  return readdir(path.join(root, folder), options).catch(() => []);
}
