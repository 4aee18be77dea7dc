import { describe, expect, it } from 'vitest';
import { addresses, routeOf } from './routes.ts';

describe('addresses of the hall', () => {
  it('come back as the page they were made for', () => {
    expect(routeOf(addresses.portal('370112'))).toEqual({ page: 'PORTAL', code: '370112' });
    expect(routeOf(addresses.guide('370112001'))).toEqual({ page: 'GUIDE', code: '370112001' });
    expect(routeOf(addresses.start('370112'))).toEqual({ page: 'START', code: '370112' });
    expect(routeOf(addresses.contact('370112'))).toEqual({ page: 'CONTACT', code: '370112' });
    expect(routeOf(addresses.applications('370112'))).toEqual({ page: 'APPLICATIONS', code: '370112' });
    expect(routeOf(addresses.case('370112', 'a b'))).toEqual({ page: 'CASE', code: '370112', caseId: 'a b' });
    expect(routeOf(addresses.form('370112', '1', 'parents'))).toEqual({ page: 'FORM', code: '370112', caseId: '1', step: 'parents' });
    expect(routeOf(addresses.materials('370112', '1'))).toEqual({ page: 'MATERIALS', code: '370112', caseId: '1' });
    expect(routeOf(addresses.review('370112', '1'))).toEqual({ page: 'REVIEW', code: '370112', caseId: '1' });
    expect(routeOf(addresses.money('370112', '1'))).toEqual({ page: 'MONEY', code: '370112', caseId: '1' });
    expect(routeOf(addresses.print('370112', '1'))).toEqual({ page: 'PRINT', code: '370112', caseId: '1' });
  });
  it('are refused when they are longer or stranger than any page', () => {
    for (const path of [
      '/3701121',
      '/370112/child-welfare/apply/x',
      '/370112/other',
      '/370112/messages/contact/x',
      '/370112/applications/1/form',
      '/370112/applications/1/review/2',
      '/370112/applications/1/form/a/b',
    ]) {
      expect(routeOf(path)).toEqual({ page: 'NOT_FOUND' });
    }
  });
});
