import { compilePolicy } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { packFolder } from '../pack-folder.ts';
import { readCases } from './case-file.ts';
import { failureLines } from './report.ts';
import { passed, runCase } from './run-cases.ts';

const policy = compilePolicy(loadPacks());
const cases = readCases(packFolder());

describe('cases beside the packs', () => {
  it.each(cases.map((entry) => [entry.id, entry.title, entry] as const))('%s %s', (_id, _title, entry) => {
    const result = runCase(policy, entry);
    expect(passed(result) ? [] : failureLines(result)).toEqual([]);
  });

  it('fail when the answer is another', () => {
    const [entry] = readCases(packFolder()).filter(({ question }) => question === 'recognition');
    if (!entry) throw new Error('There are no cases of recognition');
    const wrong = runCase(policy, { ...entry, expect: { categories: ['LEFT_BEHIND'] } });
    expect(passed(wrong)).toBe(false);
    expect(failureLines(wrong).join('\n')).toContain('expected ["LEFT_BEHIND"]');
  });
});
