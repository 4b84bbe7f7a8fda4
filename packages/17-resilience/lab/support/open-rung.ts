// A rung by its name, with the usual limits.

import { limits } from '../../src/app/limits.ts';
import type {
  Client,
  CreateClient,
  Settings,
} from '../../src/ladder/client.ts';

export async function openRung(
  rung: string,
  options: Partial<Settings> & Pick<Settings, 'send'>,
): Promise<Client> {
  const { createClient } = (await import(
    `../../src/ladder/${rung}.ts`
  )) as { createClient: CreateClient };
  return createClient({ ...limits, url: '', ...options });
}
