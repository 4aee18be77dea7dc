import { describe, expect, it } from 'vitest';
import { codeOfPath, matchRoute } from './match-route.ts';

describe('matchRoute', () => {
  it('reads parameters', () => {
    expect(matchRoute('/:code/applications/:caseId', '/370112/applications/a%2Fb')).toEqual({ code: '370112', caseId: 'a/b' });
  });
  it('takes a jurisdiction code only where one is asked', () => {
    expect(matchRoute('/:code', '/workbench')).toBeUndefined();
    expect(matchRoute('/:code', '/3701')).toBeUndefined();
    expect(matchRoute('/:code', '/370112001')).toEqual({ code: '370112001' });
  });
  it('takes any rest after /*, also none', () => {
    expect(matchRoute('/workbench/*', '/workbench')).toEqual({});
    expect(matchRoute('/workbench/*', '/workbench/cases/1')).toEqual({});
    expect(matchRoute('/workbench/*', '/workbenches')).toBeUndefined();
  });
  it('refuses a longer path than the pattern', () => {
    expect(matchRoute('/:code', '/370112/child-welfare')).toBeUndefined();
  });
  it('knows the jurisdiction of a path', () => {
    expect(codeOfPath('/370112/child-welfare')).toBe('370112');
    expect(codeOfPath('/workbench/queue')).toBeUndefined();
    expect(codeOfPath('/')).toBeUndefined();
  });
});
