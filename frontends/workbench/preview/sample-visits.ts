import type { CaseVisits, VisitFinding } from '../src/visits/visit-desk.operations.ts';
import type { RecordVisitInput, VisitDuty, VisitList } from '../src/visits/visit.operations.ts';

const today = '2026-11-20';
const village = { code: '370112002012', name: { zh: '洪家楼社区', en: 'Hongjialou Community' } };
const township = { code: '370112002', name: { zh: '洪家楼街道', en: 'Hongjialou Subdistrict' } };

function duty(number: number, childName: string, ageYears: number, address: string, more: Partial<VisitDuty>): VisitDuty {
  return {
    id: `duty-${number}`,
    caseId: `visit-case-${number}`,
    caseNumber: `历城儿保〔2026〕000${number}`,
    childName,
    ageYears,
    guardianName: '李＊兰',
    address,
    state: 'DUE',
    period: '2026-11',
    opensOn: '2026-11-01',
    dueOn: '2026-11-30',
    overduePeriods: [],
    escalated: false,
    lastVisitOn: null,
    openFindings: 0,
    village,
    township,
    latestVisits: [],
    ...more,
  };
}

const duties: VisitDuty[] = [
  duty(1, '赵＊宁', 9, '花园路 3 号院', {
    state: 'OVERDUE',
    period: '2026-09',
    opensOn: '2026-09-01',
    dueOn: '2026-09-30',
    overduePeriods: ['2026-09', '2026-10'],
    escalated: true,
    openFindings: 1,
  }),
  duty(2, '陈＊雨', 11, '花园路 12 号 3 单元 501 室', { dueOn: '2026-11-21' }),
  duty(3, '马＊萱', 6, '洪楼南路 2 号', {
    latestVisits: [{ id: 'visit-0', seenOn: '2026-10-12', by: '林晓（示例）', outcome: 'COUNTED', note: '与奶奶同住，状态好' }],
  }),
  duty(4, '何＊婷', 13, '花园路 19 号', {}),
  duty(5, '孙＊航', 14, '花园路 7 号', {
    state: 'DONE',
    period: '2026-12',
    opensOn: '2026-12-01',
    dueOn: '2026-12-31',
    lastVisitOn: '2026-11-18',
  }),
  duty(6, '周＊', 8, '洪楼西路 5 号', { state: 'UNSET', period: '', opensOn: null, dueOn: null, lastVisitOn: '2026-11-02' }),
];

const finding: VisitFinding = {
  id: 'finding-1',
  caseId: 'visit-case-1',
  caseNumber: '历城儿保〔2026〕0001',
  childName: '赵＊宁',
  township,
  kind: 'POOR_GUARDIANSHIP',
  state: 'OPEN',
  level: 'TOWNSHIP',
  parentChange: null,
  whereabouts: null,
  topic: null,
  subjectRole: null,
  note: '奶奶住院，孩子独自在家',
  raisedOn: '2026-11-18',
  raisedBy: '林晓（示例）',
  steps: [],
};
const findings: VisitFinding[] = [
  finding,
  {
    ...finding,
    id: 'finding-2',
    caseId: 'visit-case-3',
    childName: '马＊萱',
    kind: 'DATA_CHANGE',
    level: 'COUNTY',
    topic: 'SENTENCE',
    subjectRole: 'FATHER',
    note: null,
    raisedBy: '',
    steps: [{ answer: 'HANDED_ON', by: '周敏（示例）', on: '2026-11-19', text: '请区县核实' }],
  },
];
const caseVisits: CaseVisits['case'] = {
  visitDuties: [
    {
      id: 'duty-1',
      actor: 'VILLAGE',
      state: 'OVERDUE',
      period: '2026-10',
      dueOn: '2026-10-31',
      lastVisitOn: '2026-09-10',
      overduePeriods: ['2026-10'],
    },
  ],
  visits: [
    {
      id: 'visit-1',
      actor: 'VILLAGE',
      seenOn: '2026-09-10',
      outcome: 'COUNTED',
      counted: null,
      note: '与奶奶同住，状态好',
      by: '林晓（示例）',
      photos: [],
    },
    {
      id: 'visit-2',
      actor: 'VILLAGE',
      seenOn: '2026-09-12',
      outcome: 'CONFLICT',
      counted: { by: '林晓（示例）', seenOn: '2026-09-10' },
      note: '也去看过',
      by: '白云（示例）',
      photos: [],
    },
  ],
  visitFindings: [finding],
  reverifications: [],
};

/** Answers the documents of the visit pages; undefined for any other. */
export function visitAnswer(name: string, variables: Record<string, unknown>, _person: string, trouble: string): unknown {
  const input = (variables.input ?? {}) as RecordVisitInput;
  switch (name) {
    case 'VisitList': {
      const { caseId } = (variables.filter ?? {}) as { caseId?: string };
      // The last child stands too far down for the first page.
      const listed =
        caseId === undefined ? duties : [...duties, duty(7, '冯＊', 10, '洪楼北路 1 号', {})].filter((each) => each.caseId === caseId);
      const shown = trouble === 'empty' ? [] : listed;
      return {
        visitDuties: { edges: shown.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
        visitDutyCounts: { overdue: 1, due: 3, done: 1, unset: 1, countedUpTo: 1000, today },
        visitFrequencies: [{ actor: 'VILLAGE', frequency: 'MONTHLY', citation: { document: '示例', clause: '二（四）' } }],
      } satisfies VisitList;
    }
    case 'RecordVisit': {
      const found = duties.find(({ caseId }) => caseId === input.caseId);
      if (found?.caseId === 'visit-case-4')
        return {
          recordVisit: {
            __typename: 'Visit',
            id: input.visitId,
            outcome: 'CONFLICT',
            counted: { by: '白云（示例）', seenOn: '2026-11-19' },
          },
        };
      if (found)
        Object.assign(found, { state: 'DONE', period: '2026-12', opensOn: '2026-12-01', dueOn: '2026-12-31', lastVisitOn: input.seenOn });
      return {
        recordVisit: { __typename: 'Visit', id: input.visitId, outcome: input.childSeen === 'YES' ? 'COUNTED' : 'NOT_SEEN', counted: null },
      };
    }
    case 'WorkbenchVisitFindings':
      return {
        visitFindings: {
          edges: trouble === 'empty' ? [] : findings.map((node) => ({ node })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      };
    case 'WorkbenchOverdueVisitPlaces':
      return { overdueVisitPlaces: trouble === 'empty' ? [] : [{ place: village, overdue: 3, total: 12 }] };
    case 'WorkbenchSettleFinding':
      return { act: { id: 'finding-1' } };
    case 'WorkbenchCaseVisits':
      return { case: caseVisits };
    default:
      return undefined;
  }
}
