import type { CaseClock, CaseFlag, CaseHead, CaseStatus, ClockTick } from '../src/case-types.ts';

const both = (zh: string, en: string) => ({ zh, en });
const limitDays = 15;

/** A clock with ticks on invented days; `left` below zero is overdue, undefined is stopped. */
export function sampleClock(left: number | undefined, pausedDays = 0): CaseClock {
  const remaining = Math.max(0, left ?? 5);
  const day = (index: number) => new Date(Date.UTC(2026, 10, 3 + index)).toISOString().slice(0, 10);
  const kinds: ClockTick['kind'][] = [
    ...Array.from({ length: limitDays - remaining }, () => 'USED' as const),
    ...Array.from({ length: pausedDays }, () => 'PAUSED' as const),
    ...Array.from({ length: remaining }, () => 'LEFT' as const),
  ];
  return {
    step: 'WHOLE',
    state: left === undefined ? 'PAUSED' : left < 0 ? 'OVERDUE' : 'RUNNING',
    limitWorkingDays: limitDays,
    workingDaysUsed: limitDays - (left ?? 5),
    workingDaysLeft: Math.max(0, left ?? 5),
    dueOn: '2026-11-24',
    ticks: kinds.map((kind, index) => ({ date: day(index), kind })),
    pausedDays,
    citation: { document: '历城区孤困儿童保障“一件事”实施方案', clause: '服务指南 六' },
    openYear: null,
  };
}

type Row = [
  name: string,
  age: number,
  left: number | undefined,
  category: string,
  stage: string,
  verb: [string, string],
  reason: [string, string],
  flags: CaseFlag[],
  handler: string | null,
];

const deFacto = '事实无人抚养';
const rows: Row[] = [
  [
    '赵＊宁',
    9,
    -1,
    deFacto,
    'VERIFICATION',
    ['补录查验结论', 'Enter the conclusion'],
    ['报区民政局已超期', 'report to the county is overdue'],
    ['ESCALATED'],
    '周敏',
  ],
  [
    '孙＊航',
    14,
    1,
    '重点困境',
    'VERIFICATION',
    ['核对低保数据', 'Check the dibao record'],
    ['系统显示 10 月已退保', 'ended in October by the register'],
    ['DATA_MISMATCH'],
    '周敏',
  ],
  [
    '王＊雨',
    11,
    2,
    deFacto,
    'VERIFICATION',
    ['请申请人补正', 'Request a supplement'],
    ['缺公安查找无果书面说明', 'written result of the police search is missing'],
    ['DATA_MISMATCH', 'PROXY'],
    '周敏',
  ],
  [
    '马＊萱',
    6,
    2,
    '孤儿',
    'VERIFICATION',
    ['提出初步意见', 'Give an opinion'],
    ['材料与数据全部一致', 'papers and data all agree'],
    ['READY'],
    '周敏',
  ],
  [
    '刘＊泽',
    15,
    3,
    deFacto,
    'VERIFICATION',
    ['复核决定书', 'Check the ruling'],
    ['母亲戒毒期限不足 6 个月', 'detoxification term under 6 months'],
    ['DATA_MISMATCH'],
    '周敏',
  ],
  ['陈＊熙', 3, 3, '孤儿', 'ACCEPTANCE', ['受理', 'Accept'], ['12 项材料已齐', 'all 12 papers are there'], ['READY'], null],
  [
    '李＊然',
    12,
    4,
    '重点困境',
    'VERIFICATION',
    ['入户查验', 'Visit the home'],
    ['儿童主任约 11 月 24 日', 'arranged for 24 November'],
    [],
    '周敏',
  ],
  [
    '张＊铭',
    17,
    4,
    deFacto,
    'VERIFICATION',
    ['先报区民政局', 'Report first'],
    ['2027 年 2 月满 18 周岁', 'turns 18 in February 2027'],
    ['NEARING_18'],
    '周敏',
  ],
  [
    '杨＊怡',
    8,
    5,
    deFacto,
    'VERIFICATION',
    ['催司法', 'Remind justice'],
    ['父亲服刑信息待回', "father's sentence awaited"],
    ['AWAITING_ANSWER'],
    '韩磊',
  ],
  ['郭＊阳', 10, 5, '重点困境', 'ACCEPTANCE', ['受理', 'Accept'], ['缺低保证明，可免提交', 'dibao certificate not needed'], [], null],
  ['何＊婷', 13, 6, deFacto, 'VERIFICATION', ['入户查验', 'Visit the home'], ['核对现住址', 'check the address'], [], '周敏'],
  [
    '高＊睿',
    7,
    6,
    deFacto,
    'VERIFICATION',
    ['提出初步意见', 'Give an opinion'],
    ['材料与数据全部一致', 'papers and data all agree'],
    ['READY'],
    '周敏',
  ],
  [
    '林＊航',
    16,
    7,
    '孤儿',
    'VERIFICATION',
    ['复核公证', 'Check the notarial deed'],
    ['亲属监护', 'guardianship by kin'],
    ['CROSS_PROVINCE'],
    '韩磊',
  ],
  [
    '宋＊瑶',
    5,
    8,
    deFacto,
    'VERIFICATION',
    ['催残联', 'Remind the federation'],
    ['母亲智力残疾三级待回', "mother's disability awaited"],
    ['AWAITING_ANSWER'],
    '周敏',
  ],
  ['徐＊博', 11, 8, '重点困境', 'VERIFICATION', ['改派入户查验', 'Reassign the visit'], ['儿童主任未接单', 'not taken up'], [], '周敏'],
  ['朱＊琪', 4, 9, deFacto, 'ACCEPTANCE', ['受理', 'Accept'], ['缺父亲状态证明', "proof of father's state missing"], ['PROXY'], null],
  ['胡＊轩', 12, 10, deFacto, 'VERIFICATION', ['核对报案回执', 'Check the receipt'], ['母亲失联', 'mother out of contact'], [], '韩磊'],
  ['谢＊涵', 9, 11, '孤儿', 'ACCEPTANCE', ['受理', 'Accept'], ['监护人户口本索引页不清', 'index page unreadable'], [], null],
  ['曹＊霖', 14, 12, '重点困境', 'ACCEPTANCE', ['受理', 'Accept'], ['12 项材料已齐', 'all 12 papers are there'], ['READY'], null],
  [
    '袁＊辰',
    10,
    14,
    deFacto,
    'ACCEPTANCE',
    ['受理', 'Accept'],
    ['系统已取户籍信息，待看材料', 'register fetched, papers unread'],
    [],
    null,
  ],
  ['许＊晴', 7, 15, '重点困境', 'APPLICATION', ['受理', 'Accept'], ['今日新到', 'came in today'], ['NEW'], null],
  ['田＊琳', 13, 15, deFacto, 'APPLICATION', ['受理', 'Accept'], ['今日新到', 'came in today'], ['NEW', 'CROSS_PROVINCE'], null],
  ['姜＊雯', 15, undefined, deFacto, 'VERIFICATION', ['等补交', 'Wait for papers'], ['母亲报案回执', 'receipt of the report'], [], '周敏'],
  ['范＊豪', 9, undefined, deFacto, 'VERIFICATION', ['等补交', 'Wait for papers'], ['诊断证明', 'diagnosis'], [], '韩磊'],
];

const stages = ['APPLICATION', 'ACCEPTANCE', 'VERIFICATION', 'CONFIRMATION', 'PAYMENT'] as const;
const statusOf: Record<string, CaseStatus> = { APPLICATION: 'SUBMITTED', ACCEPTANCE: 'SUBMITTED', VERIFICATION: 'VERIFYING' };

/** The sample rows; names and numbers are invented and masked. */
export const sampleRows: CaseHead[] = rows.map(([name, age, left, category, stage, verb, reason, flags, handler], index) => ({
  id: `case-${index + 1}`,
  number: `历城儿保〔2026〕${String(index + 411).padStart(4, '0')}`,
  version: 7,
  status: statusOf[stage] ?? 'VERIFYING',
  statusLabel: both('查验中', 'In verification'),
  category: 'DE_FACTO_UNSUPPORTED',
  categoryLabel: both(category, category === '孤儿' ? 'Orphan' : category === deFacto ? 'De facto unsupported' : 'Key difficulty'),
  child: {
    id: `child-${index}`,
    name,
    sex: index % 2 ? 'MALE' : 'FEMALE',
    ageYears: age,
    bornOn: '2015-03-12',
    residentId: '370112********0123',
  },
  clock: stage === 'APPLICATION' && left === 15 ? { ...sampleClock(15) } : sampleClock(left),
  stages: stages.map((kind) => ({
    stage: kind,
    state: stages.indexOf(kind) < stages.indexOf(stage as (typeof stages)[number]) ? 'DONE' : kind === stage ? 'CURRENT' : 'AHEAD',
    on: kind === 'APPLICATION' ? '2026-10-30T02:00:00Z' : kind === 'ACCEPTANCE' && stage !== 'ACCEPTANCE' ? '2026-11-03T02:20:00Z' : null,
    by: kind === 'ACCEPTANCE' ? '韩磊' : kind === 'VERIFICATION' ? handler : null,
    note:
      kind === 'APPLICATION'
        ? both('花园路社区 代办', 'filed by the Huayuan Road community')
        : kind === 'CONFIRMATION'
          ? both('历城区民政局', 'Licheng civil affairs bureau')
          : null,
  })),
  flags,
  nextStep: {
    verb: both(...verb),
    reason: both(...reason),
    action:
      verb[0] === '请申请人补正'
        ? 'REQUEST_SUPPLEMENT'
        : verb[0] === '受理'
          ? 'ACCEPT'
          : verb[0] === '提出初步意见'
            ? 'PREPARE_VERIFICATION'
            : null,
  },
  handler: handler ? { subject: handler, name: handler } : null,
  submittedAt: `2026-11-${String(20 - (index % 15)).padStart(2, '0')}T02:00:00Z`,
  allowedActions: handler
    ? ['REQUEST_SUPPLEMENT', 'PREPARE_VERIFICATION', 'RECORD_FINDING', 'CHECK_MATERIAL', 'REFRESH_EVIDENCE', 'REVEAL_FIELD']
    : ['ASSIGN', 'ACCEPT', 'SEND_ONE_TIME_NOTICE', 'REVEAL_FIELD'],
}));
