import { expect, it } from '@jest/globals';
import {
  judgeSolution,
  judgeStub,
} from '../../src/check/judge-exercise.ts';

const holds = { behaviour: 'it is quick', passed: true, message: '' };
const fails = {
  behaviour: 'it is safe',
  passed: false,
  message: 'it was cut\nat line 1',
};
const problem = { code: 'NO_FILE', message: 'there is no x' } as const;

it('a stub may fail, and a solution pass', () => {
  expect(judgeStub({ behaviours: [fails] })).toEqual([]);
  expect(judgeSolution({ behaviours: [holds] })).toEqual([]);
});

it('a stub that passes leaves nothing to do', () => {
  expect(judgeStub({ behaviours: [holds] })).toEqual([
    'the stub passes: nothing is left to do',
  ]);
});

it('a stub holds nothing', () => {
  expect(judgeStub({ behaviours: [holds, fails] })).toEqual([
    'the stub holds "it is quick" already',
  ]);
});

it('a solution that fails is named, with the reason', () => {
  expect(judgeSolution({ behaviours: [holds, fails] })).toEqual([
    'the top rung is no solution: "it is safe": it was cut',
  ]);
});

it('a suite that asks nothing proves nothing', () => {
  expect(judgeSolution({ behaviours: [] })).toEqual([
    'the top rung is no solution: nothing was asked',
  ]);
});

it('what cannot be graded is named', () => {
  expect(judgeStub({ behaviours: [], problem })).toEqual([
    'the stub cannot be graded: there is no x',
  ]);
  expect(judgeSolution({ behaviours: [], problem })).toEqual([
    'the top rung is no solution: there is no x',
  ]);
});
