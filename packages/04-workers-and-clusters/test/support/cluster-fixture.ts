// What each behaviour of the cluster is given: programs over one
// rung, and the certainty that none of them outlives the proof.

import type { ClusterProcessOptions } from './cluster-process.ts';
import { RunningCluster } from './running-cluster.ts';

export type StartOptions = Partial<
  Omit<ClusterProcessOptions, 'module'>
>;

export interface ClusterFixture {
  /** Does not wait for anything. */
  launch: (options?: StartOptions) => RunningCluster;
  /** Resolves when every process listens. */
  start: (options?: StartOptions) => Promise<RunningCluster>;
  close: () => Promise<void>;
}

/** @param module A file that exports `serve`. */
export function openClusterFixture(module: URL): ClusterFixture {
  const launched: RunningCluster[] = [];

  function launch(options: StartOptions = {}): RunningCluster {
    const running = new RunningCluster({
      module: module.href,
      workers: 2,
      isBroken: false,
      breaksAfter: 1000,
      supervision: {},
      ...options,
    });
    launched.push(running);
    return running;
  }

  return {
    launch,
    async start(options) {
      const running = launch(options);
      await running.ready;
      return running;
    },
    async close() {
      await Promise.all(launched.map((running) => running.kill()));
    },
  };
}
