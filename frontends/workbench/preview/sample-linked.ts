import type { ProtectionReport } from '../src/protection/protection.operations.ts';
import type { AgencyReferral, ListedReferral, Referral } from '../src/referral/referral.operations.ts';

const both = (zh: string, en: string) => ({ zh, en });

const report: ProtectionReport = {
  id: 'report-1',
  number: '历城护〔2026〕0007',
  version: 3,
  state: 'ASSESSMENT',
  dangerNow: 'YES',
  reporterKind: 'NEIGHBOUR',
  office: both('洪家楼街道', 'Hongjialou Subdistrict'),
  reportedAt: '2026-11-19T14:02:00Z',
  dueOn: '2026-11-18',
  overdue: true,
  inCare: true,
  countyCode: '370112',
  worries: ['ALONE', 'ABUSE'],
  what: '连着三天晚上听见孩子一个人在家哭，昨天还听见打骂声，早上看到他手臂上有淤青。',
  where: '花园路 12 号 3 单元 501 室',
  child: '大概六七岁的男孩，叫小豆',
  reporterKnown: true,
  steps: [
    step('REPORT', '2026-11-19', {}),
    step('TAKE_UP', '2026-11-19', { by: '周敏（示例）', nextStep: '儿童督导员和派出所当晚到现场' }),
    step('RESPOND', '2026-11-19', {
      by: '周敏（示例）',
      participants: ['CHILD_SUPERVISOR', 'POLICE'],
      measures: ['CHILD_SEEN', 'POLICE_CALLED', 'TAKEN_TO_SAFETY'],
      finding: '孩子独自在家，左臂有新旧淤青，没有吃晚饭。父亲联系不上。',
      nextStep: '请区民政局评估，当晚送未保中心',
      files: [{ fileId: 'photo-1', mediaType: 'image/jpeg', url: '/files/photo-1' }],
    }),
    step('PLACE', '2026-11-20', { by: '沈岩（示例）', decision: '家中无人照看且有伤，先行临时照料。' }),
  ],
  placements: [
    {
      id: 'placement-1',
      place: 'PROTECTION_AGENCY',
      carer: '示例区未成年人救助保护中心，值班 0531-00000000',
      startedOn: '2026-11-20',
      reviewBy: '2027-02-18',
      reviewOverdue: false,
      endedOn: null,
      endReason: null,
    },
  ],
  allowedSteps: ['ASSESS', 'END_PLACEMENT', 'CLOSE', 'FORWARD', 'LINK_CASE'],
  carePlaces: ['PROTECTION_AGENCY', 'WELFARE_INSTITUTION', 'RELATIVE'],
  linkedCaseId: 'case-3',
  areaCode: '410102001',
  application: null,
  askableCategories: ['TEMPORARY_DIFFICULTY', 'DE_FACTO_UNSUPPORTED'],
};

function step(kind: string, onDate: string, patch: Partial<ProtectionReport['steps'][number]>): ProtectionReport['steps'][number] {
  const blank = {
    by: null,
    participants: [],
    measures: [],
    outcome: null,
    finding: null,
    decision: null,
    nextStep: null,
    reference: null,
    files: [],
    carer: null,
    reason: null,
    corrects: null,
    correctedBy: null,
    correctable: kind !== 'REPORT',
  };
  return { id: `step-${kind}`, kind, onDate, at: `${onDate}T14:02:00Z`, ...blank, ...patch };
}

const items = [
  report,
  {
    ...report,
    id: 'report-2',
    number: '历城护〔2026〕0009',
    state: 'REPORTED' as const,
    dangerNow: 'UNSURE' as const,
    reporterKind: 'SCHOOL',
    dueOn: '2026-11-21',
    overdue: false,
    inCare: false,
  },
  {
    ...report,
    id: 'report-3',
    number: '历城护〔2026〕0004',
    state: 'GUARDIANSHIP_INTERVENTION' as const,
    dangerNow: 'NO' as const,
    reporterKind: 'HOSPITAL',
    dueOn: null,
    overdue: false,
    inCare: false,
  },
];

const referral: Referral = {
  id: 'referral-1',
  version: 2,
  label: both('就学资助和教育帮扶', 'Education aid'),
  citation: { document: '示例文件', clause: '二（二）4' },
  agencyName: both('示例教育局', 'Sample Education Bureau'),
  period: '2026',
  state: 'ACCEPTED',
  dueOn: null,
  overdue: false,
  outcome: null,
  allowedActions: ['DECLINE', 'SEND'],
  actions: [
    { kind: 'OFFER', at: '2026-11-02T02:00:00Z', by: null, text: null },
    { kind: 'ACCEPT', at: '2026-11-03T02:00:00Z', by: '周敏（示例）', text: '电话里奶奶说要办' },
  ],
};
const referrals: Referral[] = [
  referral,
  {
    ...referral,
    id: 'referral-2',
    label: both('城乡居民医保个人缴费资助', 'Medical insurance contribution'),
    agencyName: both('示例医疗保障局', 'Sample Healthcare Security Bureau'),
    state: 'ANSWERED',
    outcome: 'GRANTED',
    dueOn: '2026-11-15',
    overdue: true,
    allowedActions: ['FINISH', 'ABANDON'],
    actions: [{ kind: 'ANSWER', at: '2026-11-12T02:00:00Z', by: '示例专员', text: '已完成参保登记' }],
  },
];
const listed: ListedReferral[] = referrals.map(({ id, label, agencyName, period, state, dueOn, overdue }) => ({
  id,
  label,
  agencyName,
  period,
  state,
  dueOn,
  overdue,
  case: { id: 'case-3', number: '历城儿保〔2026〕0413', child: { name: '王＊雨' } },
}));
const sent: AgencyReferral = {
  id: 'referral-3',
  version: 3,
  label: both('就学资助和教育帮扶', 'Education aid'),
  period: '2026',
  state: 'SENT',
  sentOn: '2026-11-10',
  dueOn: '2026-12-08',
  overdue: false,
  outcome: null,
  childName: '王＊雨',
  childResidentId: '370112********0123',
  countyName: both('历城区', 'Licheng District'),
};
const page = (rows: object[]) => ({ edges: rows.map((node) => ({ node })), pageInfo: { endCursor: null, hasNextPage: false } });

/** Answers the documents of the protection desk and of the referrals; undefined for all others. */
export function linkedAnswer(name: string, trouble: string): unknown {
  const none = trouble === 'empty';
  const answers: Record<string, () => unknown> = {
    WorkbenchProtectionTab: () => ({
      protectionEntry: { places: [{ code: '370112002', name: both('洪家楼街道', 'Hongjialou Subdistrict') }] },
      newProtectionReportCount: 1,
    }),
    WorkbenchProtectionReports: () => ({ protectionReports: page(none ? [] : items) }),
    WorkbenchProtectionReport: () => ({ protectionReport: trouble === 'gone' ? null : report }),
    WorkbenchRevealReporter: () => ({ act: { name: '示例邻居', phone: '13800000088' } }),
    WorkbenchCaseReferrals: () => ({
      case: {
        referrals: none ? [] : referrals,
        openServices: none
          ? []
          : [
              {
                service: 'LEGAL_AID',
                label: both('法律援助', 'Legal aid'),
                missing: [both('孩子：权益是否受到侵害', 'Child: whether its rights were violated')],
              },
            ],
      },
    }),
    WorkbenchReferrals: () => ({ referralQueue: page(none ? [] : listed) }),
    WorkbenchAgencyReferrals: () => ({ agencyReferrals: page(none ? [] : [sent]) }),
    WorkbenchRevealReferral: () => ({
      act: { childName: '王示雨', childResidentId: '370112201503120123', guardianName: '李示兰', guardianPhone: '13800000027' },
    }),
  };
  return answers[name]?.();
}
