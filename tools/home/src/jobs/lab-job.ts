// Measures experiments, as the `lab` command does.

import { loadLesson, runLesson } from '@under-load/lab/cli';
import type { Reporter } from '@under-load/lab/cli';
import { withLessonServices } from '@under-load/course/lesson-services';
import type { ExperimentResult } from '@under-load/lab';
import type { Job, JobContext } from '../runs/job.ts';

export const labJob: Job<'lab'> = async (context) => {
  const { folder: cwd, request, signal } = context;
  const lesson = await loadLesson(cwd);
  const { experiments, quick } = request;
  await withLessonServices(lesson, signal, async (env) => {
    // The processes of the trials inherit it.
    Object.assign(process.env, env);
    const reporter = reporterFor(context);
    const run = { cwd, lesson, experiments, quick, signal, reporter };
    await runLesson(run);
    await reporter.told();
  });
};

function reporterFor({ tell }: Pick<JobContext, 'tell'>) {
  // Drawing is loaded late, and results stay in their order.
  let telling = Promise.resolve();
  const reporter: Reporter = {
    progress: {
      show: (step) => tell({ type: 'trial', ...step }),
      stop: () => {},
    },
    begin: ({ name: experiment, question }) =>
      tell({ type: 'experiment', experiment, question }),
    finish(result) {
      telling = telling.then(async () => {
        const svg = await draw(result);
        tell({ type: 'result', result, svg });
      });
    },
  };
  return { ...reporter, told: () => telling };
}

async function draw(result: ExperimentResult): Promise<string> {
  if (Object.keys(result.variants).length === 0) return '';
  const { JSDOM } = await import('jsdom');
  const { drawChart } = await import('@under-load/lab/chart');
  return `${drawChart(result, new JSDOM('').window.document)}\n`;
}
