import type { StudioPage } from '../route.ts';

const pages: Record<string, StudioPage> = {
  standards: 'standards',
  decisions: 'rules',
  definitions: 'rules',
  materials: 'materials',
  linkedServices: 'obligations',
  calendars: 'calendar',
  forms: 'forms',
  contacts: 'contacts',
  guides: 'guides',
  portal: 'portal',
  jurisdiction: 'district',
  units: 'district',
};

/** The page on which a change of a draft is made. */
export function pageOfPath(path: string): [StudioPage, ...string[]] {
  const [kind = '', name = ''] = path.split('/');
  if (kind === 'forms') return ['forms', name];
  if (kind !== 'parameters') return [pages[kind] ?? 'drafts'];
  if (/^limitWorkingDays|LimitWorkingDays$|LimitDays$|NoticeDays$|objectionDays/.test(name)) return ['deadlines'];
  if (name === 'visitFrequency') return ['visits'];
  if (name === 'obligations' || name === 'enrolmentWindow') return ['obligations'];
  return ['definitions'];
}
