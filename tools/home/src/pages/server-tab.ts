// The lesson's server: start it, watch it, ask it; or two of them, on
// two rungs, under the same requests.

import { demoOf } from '@under-load/lab';
import { runningServers } from '../servers/running-server.ts';
import { html } from './html.ts';
import { serverBreak } from './server-break.ts';
import { runOn, serverControl } from './server-control.ts';
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
    const servers = runningServers(runs, lesson.name);
    const isBeside = runOn(context, 'right') !== undefined;
    return html`<div class="server" data-sides="${isBeside ? 2 : 1}">
      ${serverControl(context)} ${serverLatencies(demo)}
      ${serverRequests(demo, servers[0])} ${await serverBreak(lesson)}
      ${serverStreams(demo)} ${serverPages(demo, servers)}
      ${serverLog()}
    </div>`;
  },
};
