import { describe, expect, it } from '@jest/globals';
import { checkDeclarations } from '../src/judge.ts';

const behaviour = { name: 'a second read is not slow' };

describe('declarations', () => {
  it('name only behaviours that exist', () => {
    const rung = { name: '1-naive', breaks: { 'is quick': /slow/ } };
    expect(() => checkDeclarations([behaviour], [rung])).toThrow(
      'rung 1-naive breaks an unknown behaviour: "is quick"',
    );
  });

  it('name a behaviour once', () => {
    expect(() => checkDeclarations([behaviour, behaviour], [])).toThrow(
      'behaviour declared twice',
    );
  });
});
