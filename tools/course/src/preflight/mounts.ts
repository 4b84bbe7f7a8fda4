// Tells a disk of this system from a mount of another one.

import { readFile } from 'node:fs/promises';

/** File system types that reach over to another system. */
const foreign: Record<string, string> = {
  '9p': 'a mount of Windows',
  cifs: 'a network drive',
  drvfs: 'a mount of Windows',
  'fuse.sshfs': 'a network drive',
  'fuse.vmhgfs-fuse': "a virtual machine's shared folder",
  nfs: 'a network drive',
  nfs4: 'a network drive',
  smb3: 'a network drive',
  smbfs: 'a network drive',
  vboxsf: "a virtual machine's shared folder",
  virtiofs: "a virtual machine's shared folder",
};

/** @returns What a folder is on, if it is no disk of this system. */
export async function mountOf(
  folder: string,
): Promise<string | undefined> {
  // \\server\share; \\wsl$ is the same thing the other way round.
  if (folder.startsWith('\\\\')) return 'a network drive';
  const table = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return foreignMount(table, folder);
}

/** @param table As in `/proc/mounts`. */
export function foreignMount(
  table: string,
  folder: string,
): string | undefined {
  let nearest = { point: '', type: '' };
  for (const line of table.split('\n')) {
    const [, escaped = '', type = ''] = line.split(' ');
    const point = unescape(escaped);
    const isNearer = point.length >= nearest.point.length;
    if (isNearer && contains(point, folder)) nearest = { point, type };
  }
  return foreign[nearest.type];
}

function contains(point: string, folder: string): boolean {
  if (point === '') return false;
  const prefix = point.endsWith('/') ? point : `${point}/`;
  return `${folder}/`.startsWith(prefix);
}

/** A space is written as `\040`. */
function unescape(text: string): string {
  return text.replace(/\\(\d{3})/g, (_all, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
