// Measures experiments, as the `lab` command does.

import {
  findOwnVersion,
  loadLesson,
  type Reporter,
  runLesson,
} from '@under-load/lab/cli';
import { withLessonServices } from '@under-load/course/lesson-services';
import type { ExperimentResult } from '@under-load/lab';
import type { Job, JobContext } from '../runs/job.ts';

type LabContext = Parameters<Job<'lab'>>[0];

export const labJob: Job<'lab'> = async (context) => {
  const { folder: cwd, request, signal } = context;
  const lesson = await loadLesson(cwd);
  const { experiments, quick } = request;
  await withLessonServices(lesson, signal, async (env) => {
    // The processes of the trials inherit it.
    Object.assign(process.env, env);
    const reporter = reporterFor(context);
    const own = request.own
      ? lesson.ladders.flatMap(
          (each) => findOwnVersion(cwd, each) ?? [],
        )
      : [];
    await runLesson({
      ...{ cwd, lesson, experiments, quick, signal, reporter, own },
    });
  });
};

function reporterFor({ tell, request }: LabContext): Reporter {
  let began = 0;
  return {
    progress: progressFor(tell),
    begin({ name: experiment, question, unit, variants }) {
      began = performance.now();
      const about = { experiment, question, unit, variants };
      const { length: of } = request.experiments;
      const number = request.experiments.indexOf(experiment) + 1;
      tell({ type: 'experiment', ...about, number, of });
    },
    // Drawn before the next is measured: it would be measured, too.
    async finish(result) {
      const seconds = (performance.now() - began) / 1000;
      const svg = await draw(result).catch(complain);
      tell({ type: 'result', result, svg, seconds });
    },
  };
}

function progressFor(tell: JobContext['tell']): Reporter['progress'] {
  return {
    show: (step) => tell({ type: 'trial', ...step }),
    read: ({ experiment, variant }, { value }) =>
      tell({ type: 'reading', experiment, variant, value }),
    stop: () => {},
  };
}

async function draw(result: ExperimentResult): Promise<string> {
  if (Object.keys(result.variants).length === 0) return '';
  const { JSDOM } = await import('jsdom');
  const { drawChart } = await import('@under-load/lab/chart');
  return `${drawChart(result, new JSDOM('').window.document)}\n`;
}

/** The figures count without their chart, too. */
function complain(error: unknown): string {
  console.error(error);
  return '';
}
