// A tab of a lesson's page.

import type { Part } from './html.ts';
import type { TabContext } from './page-context.ts';

export interface Tab {
  /** In the path: `/lessons/<lesson>/<name>`. */
  name: string;
  title: string;
  /** The key that opens it. */
  key: string;
  /** Modules and style sheets of `public/` that it needs. */
  scripts?: string[];
  styles?: string[];
  /** @throws RefusedError when `item` is not known. */
  render: (context: TabContext) => Promise<Part>;
}
