import { compilePolicy, hashLayer, type PolicyLayerRelease } from '@onething/policy';
import { expect, it } from 'vitest';
import { loadPacks } from './loading/load-packs.ts';

it('counts working days by the calendar of a place, and without a place by the country’s', () => {
  const packs = loadPacks();
  const national = packs.find(({ content }) => content.calendars?.['2026'])?.content.calendars?.['2026'];
  const city = packs.find(({ code }) => code === '370100');
  if (!national || !city) throw new Error('no calendar of 2026 or no layer of Jinan');
  const closed = { name: { zh: '本市放假', en: 'Closed here' }, from: '2026-03-12', to: '2026-03-12' };
  const content = { ...city.content, calendars: { '2026': { ...national, holidays: [...national.holidays, closed] } } };
  const release: PolicyLayerRelease = { ...city, releaseId: 'with-calendar', content, hash: hashLayer(content) };
  const policy = compilePolicy([...packs.filter((pack) => pack !== city), release]);
  expect(policy.isWorkingDay('2026-03-12', '370112')).toBe(false);
  expect(policy.isWorkingDay('2026-03-12')).toBe(true);
  expect(policy.isWorkingDay('2026-03-12', '210106')).toBe(true);
  expect(policy.addWorkingDays('2026-03-11', 1, '370112')).toBe('2026-03-13');
  expect(policy.addWorkingDays('2026-03-11', 1)).toBe('2026-03-12');
  expect(policy.calendarYears('370112')).toContain(2026);
});
