import type { CaseCalendar, DayKind } from '../src/calendar/calendar.operations.ts';
import type { SavedView } from '../src/queue/desk.operations.ts';

const nothing = {
  view: null,
  statuses: null,
  handler: null,
  category: null,
  flags: null,
  places: null,
  assignee: null,
  overdue: null,
  receivedFrom: null,
  receivedTo: null,
  dueFrom: null,
  dueTo: null,
  channels: null,
};

/** Invented views: two of the officer's own, one of the office, of which a place is gone. */
export const sampleViews: SavedView[] = [
  {
    id: 'view-1',
    name: '半年内满 18 周岁',
    shared: false,
    own: true,
    savedBy: null,
    filter: { ...nothing, view: 'ALL_OPEN', flags: ['NEARING_18'] },
    sort: 'DAYS_LEFT',
    count: 3,
    missingPlaces: [],
  },
  {
    id: 'view-2',
    name: '本周到期',
    shared: false,
    own: true,
    savedBy: null,
    filter: { ...nothing, view: 'ALL_OPEN', dueFrom: '2026-11-23', dueTo: '2026-11-27' },
    sort: 'DAYS_LEFT',
    count: 1000,
    missingPlaces: [],
  },
  {
    id: 'view-3',
    name: '花园路与旧街道',
    shared: true,
    own: false,
    savedBy: '邱岚（示例）',
    filter: { ...nothing, view: 'ALL_OPEN', places: ['370112002', '370112999'] },
    sort: 'PLACE',
    count: 8,
    missingPlaces: ['370112999'],
  },
];

export const sampleColleagues = [
  { id: 'sample-zhou', name: '周敏（示例）' },
  { id: 'sample-han', name: '韩磊（示例）' },
];

/** November 2026 with invented numbers. */
export function sampleCalendar(month: string, empty: boolean): CaseCalendar {
  const days = Array.from({ length: 30 }, (_, index) => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const kind: DayKind =
      index === 18 ? 'HOLIDAY' : index === 20 ? 'MAKE_UP_WORKING_DAY' : weekday === 0 || weekday === 6 ? 'WEEKEND' : 'WORKING_DAY';
    const due = empty || kind === 'WEEKEND' || kind === 'HOLIDAY' ? 0 : (index * 7) % 5;
    return { date, kind, due, endangered: due > 2 ? 1 : 0, steps: due > 0 ? [{ status: 'VERIFYING' as const, count: due }] : [] };
  });
  return {
    month,
    days,
    overdueBefore: empty ? 0 : 2,
    openDates: empty ? 0 : 1,
    missingYear: month.startsWith('2026') ? null : Number(month.slice(0, 4)),
    typicalDays: [
      { status: 'SUBMITTED', workingDays: 1 },
      { status: 'VERIFYING', workingDays: 4 },
      { status: 'VERIFICATION_PREPARED', workingDays: 1 },
      { status: 'CONFIRMING', workingDays: 3 },
      { status: 'DECISION_PREPARED', workingDays: 1 },
    ],
  };
}

/** What becomes of cases that are given: the third is refused. */
export function sampleAssignment(cases: { caseId: string }[]): object {
  return {
    rows: cases.map(({ caseId }) =>
      caseId === 'case-3'
        ? { caseId, assigned: false, code: 'CASE_CHANGED_MEANWHILE', message: '案件刚被他人更新，请刷新后再操作。' }
        : { caseId, assigned: true, code: null, message: null },
    ),
  };
}

/** What an administrator is warned of. */
export const sampleWarnings = [
  {
    year: 2027,
    neededBy: 12,
    firstNeededOn: '2026-11-16',
    message: {
      zh: '2027 年的节假日安排尚未录入，12 件申请的办结期限暂时无法计算。',
      en: 'The holiday calendar of 2027 is not loaded: the due dates of 12 cases cannot be computed.',
    },
  },
];
