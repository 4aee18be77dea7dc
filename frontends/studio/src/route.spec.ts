import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './route.ts';

describe('addresses of the studio', () => {
  it('begin with the standards', () => {
    expect(routeOf('/studio')).toEqual({ page: 'standards', rest: [] });
    expect(routeOf('/studio/nowhere')).toEqual({ page: 'unknown', rest: [] });
    expect(routeOf('/elsewhere/drafts')).toEqual({ page: 'unknown', rest: [] });
  });
  it('say which thing of a page is open, and keep place and draft', () => {
    const address = addressOf({ code: '370112', draftId: 'd/1' }, 'forms', 'DE FACTO');
    expect(address).toBe('/studio/forms/DE%20FACTO?at=370112&draft=d%2F1');
    expect(routeOf('/studio/forms/DE%20FACTO')).toEqual({ page: 'forms', rest: ['DE FACTO'] });
    expect(addressOf({ code: '410100' }, 'drafts')).toBe('/studio/drafts?at=410100');
  });
});
