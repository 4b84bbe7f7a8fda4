// The lesson's server: start it, watch it, ask it.

import { demoOf } from '@under-load/lab';
import { runningServer } from '../servers/running-server.ts';
import { html } from './html.ts';
import { serverControl } from './server-control.ts';
import { serverLatencies } from './server-latencies.ts';
import { serverLog } from './server-log.ts';
import { serverPages } from './server-pages.ts';
import { serverRequests } from './server-requests.ts';
import { serverStreams } from './server-streams.ts';
import type { Tab } from './tab.ts';

export const serverTab: Tab = {
  name: 'server',
  title: 'Server',
  key: 's',
  scripts: ['server'],
  styles: ['server'],
  async render(context) {
    const { lesson, runs } = context;
    const demo = demoOf(lesson.lesson);
    const server = runningServer(runs, lesson.name);
    return html`<div class="server">
      ${serverControl(context, server)} ${serverRequests(demo, server)}
      ${serverStreams(demo, lesson)} ${serverLatencies(demo)}
      ${serverPages(demo, server)} ${serverLog()}
    </div>`;
  },
};
