import type { Change, ChangeLine, ChangeOfList } from '../src/change/change.operations.ts';
import type { BulkTransfer, Transfer, WholeTransfer } from '../src/transfer/transfer.operations.ts';

const place = (code: string, zh: string, en: string) => ({ code, name: { zh, en } });
const licheng = place('370112', '历城区', 'Licheng District');
const zhangqiu = place('370114', '章丘区', 'Zhangqiu District');
const shenyang = place('210106', '铁西区', 'Tiexi District');
const words = {
  PARENT_RELEASED: { zh: '父母服刑、戒毒期满或恢复人身自由', en: 'A parent was released' },
  MOVED: { zh: '户籍迁移', en: 'The registered residence moved' },
  TURNED_18: { zh: '年满十八周岁', en: 'The child turns 18' },
};

const line = (id: string, ground: keyof typeof words, more: Partial<ChangeLine>): ChangeLine => ({
  id,
  version: 1,
  ground,
  groundLabel: words[ground],
  source: 'AGENCY',
  sourceLabel: { zh: '部门数据提示', en: 'Alert by agency data' },
  status: 'PROPOSED',
  statusLabel: { zh: '待核查', en: 'To be checked' },
  proposedAt: '2026-11-19T01:20:00.000Z',
  closedAt: null,
  lastMonth: null,
  ...more,
});

const released = line('change-1', 'PARENT_RELEASED', {});
const moved = line('change-2', 'MOVED', {
  source: 'GUARDIAN',
  sourceLabel: { zh: '监护人告知', en: 'Told by the guardian' },
  status: 'PREPARED',
  statusLabel: { zh: '待签发', en: 'To be signed' },
});
const turning = line('change-3', 'TURNED_18', {
  source: 'CALENDAR',
  sourceLabel: { zh: '到期提示', en: 'By the calendar' },
  status: 'DECIDED',
  statusLabel: { zh: '已决定', en: 'Decided' },
  closedAt: '2026-10-12T03:00:00.000Z',
  lastMonth: '2026-11',
});
const lines = [released, moved, turning];

function sampleChangesOfCase(empty: boolean) {
  return { case: { id: 'case-3', enrolmentLastMonth: null, changes: empty ? [] : lines } };
}

const whole = (of: ChangeLine): Change => {
  const release = of.id === 'change-1';
  const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'];
  return {
    ...of,
    proposedBy: null,
    details: {
      on: release ? '2026-11-16' : '2026-11-10',
      parent: release ? 'father' : null,
      circumstance: release ? 'SERVING_SENTENCE' : null,
      circumstanceLabel: release ? { zh: '服刑在押', en: 'Serving a sentence' } : null,
      to: release ? null : zhangqiu,
      level: null,
      graduatesOn: null,
      otherBenefits: null,
      payeeName: null,
      payeeRelation: null,
      corrects: null,
      note: null,
    },
    evidence: release
      ? [
          {
            id: 'evidence-1',
            agencyName: { zh: '济南市司法局', en: 'Jinan Bureau of Justice' },
            answeredAt: '2026-11-19T01:18:00.000Z',
            now: { zh: '服刑在押，2026-11-16 期满', en: 'Serving a sentence, over on 2026-11-16' },
            before: { zh: '服刑在押', en: 'Serving a sentence' },
          },
        ]
      : [],
    paperFiles: release
      ? [
          {
            paper: 'RELEASE_CERTIFICATE',
            by: null,
            file: {
              fileId: 'paper-1',
              fileName: '释放证明.jpg',
              mediaType: 'image/jpeg',
              url: '/files/paper-1',
              attachedAt: '2026-11-18T01:00:00.000Z',
            },
          },
        ]
      : [],
    check: release
      ? null
      : { papers: ['HOUSEHOLD_REGISTER'], finding: '户口簿已核对。', by: { name: '周敏' }, at: '2026-11-18T02:00:00.000Z' },
    effect: {
      fromMonth: '2026-12',
      lastMonth: release ? '2026-11' : null,
      stopMonth: release ? '2026-12' : null,
      reinstates: false,
      months: months.map((month) => ({
        month,
        beforeFen: 148_800,
        afterFen: release ? 0 : 139_900,
        payerBefore: licheng,
        payerAfter: release ? null : zhangqiu,
      })),
      arrearsFen: 0,
      overpaidFen: 0,
      lumpSumMonth: null,
      lumpSumFen: null,
      remains: [],
      missing: [],
      unset: false,
      careOnly: false,
    },
    paragraphs: [
      {
        zh: '您监护的孩子情况发生变化：户籍迁移，日期为2026年11月10日。',
        en: 'Something changed for the child in your care: the registered residence moved on 2026-11-10.',
      },
      {
        zh: '依据民发〔2019〕62号 二（终止），从 2026-12 起由章丘区发放，中间不断档。',
        en: 'By 民发〔2019〕62号 二（终止）, from 2026-12 on Zhangqiu District pays; no month is left out.',
      },
    ],
    clause: { document: '民发〔2019〕62号', clause: '二（终止）' },
    preparedBy: release ? null : { name: '沈岩' },
    signedBy: of.status === 'DECIDED' ? { name: '唐宁' } : null,
    reason: null,
    acts: release ? ['CHECK', 'REFUSE'] : of.status === 'PREPARED' ? ['PREPARE', 'SIGN', 'REFUSE'] : [],
  };
};

function sampleChange(id: unknown) {
  return { changeProposal: whole(lines.find((each) => each.id === id) ?? released) };
}

function sampleChanges(empty: boolean) {
  const nodes: ChangeOfList[] = lines.slice(0, 2).map((each) => ({
    ...each,
    case: {
      id: 'case-3',
      number: '历城儿保〔2026〕0413',
      child: { name: '王*雨' },
      categoryLabel: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
      townshipUnit: place('370112002', '洪家楼街道', 'Hongjialou Subdistrict'),
    },
  }));
  return { changeProposals: { edges: empty ? [] : nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } } };
}

const transfer: Transfer = {
  id: 'transfer-1',
  caseId: 'case-3',
  version: 2,
  reason: 'MOVED',
  state: 'OFFERED',
  stateLabel: { zh: '待接收', en: 'Offered' },
  from: place('370112002', '洪家楼街道', 'Hongjialou Subdistrict'),
  to: place('370114001', '明水街道', 'Mingshui Subdistrict'),
  fromCounty: licheng,
  toCounty: zhangqiu,
  crossProvince: false,
  movedOn: '2026-11-10',
  lastMonth: '2026-11',
  firstMonth: '2026-12',
  openedAt: '2026-11-16T02:00:00.000Z',
  dueOn: '2026-12-01',
  escalated: false,
  offeredAt: '2026-11-17T02:00:00.000Z',
  offeredByName: '沈岩',
  answeredAt: null,
  answeredByName: null,
  acts: ['ACCEPT', 'RETURN'],
};
const away: Transfer = {
  ...transfer,
  id: 'transfer-2',
  state: 'TO_HAND_OVER',
  stateLabel: { zh: '待移交', en: 'To be handed over' },
  to: place('210106003', '工人村街道', 'Gongrencun Subdistrict'),
  toCounty: shenyang,
  crossProvince: true,
  dueOn: '2026-11-18',
  escalated: true,
  offeredAt: null,
  offeredByName: null,
  acts: ['HAND_OVER'],
};

function sampleTransfers(empty: boolean) {
  return { caseTransfers: { edges: empty ? [] : [transfer, away].map((node) => ({ node })), pageInfo: { hasNextPage: false } } };
}

function sampleTransfer(id: unknown, gone: boolean): { caseTransfer: WholeTransfer | null } {
  if (gone) return { caseTransfer: null };
  const one = id === 'transfer-2' ? away : transfer;
  const material = (code: string, zh: string, en: string, held: boolean) => ({ code, label: { zh, en }, held });
  return {
    caseTransfer: {
      ...one,
      note: one === transfer ? '孩子在读三年级，祖母监护。' : null,
      file: {
        number: '历城儿保〔2026〕0413',
        childName: '王*雨',
        bornOn: '2015-03-12',
        categoryLabel: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
        confirmedOn: '2026-03-18',
        firstMonth: '2026-04',
        papers: 6,
        changes: 1,
      },
      comparison:
        one === away
          ? [
              {
                jurisdiction: licheng,
                decision: 'ELIGIBLE',
                reasons: [],
                standardFen: 190_000,
                sample: true,
                materials: [material('CHILD_PHOTO', '儿童照片', 'Photo of the child', true)],
              },
              {
                jurisdiction: shenyang,
                decision: 'UNDETERMINED',
                reasons: [],
                standardFen: 195_000,
                sample: true,
                materials: [
                  material('CHILD_PHOTO', '儿童照片', 'Photo of the child', true),
                  material('MOTHER_STATE_PROOF', '母亲情况证明', "Proof of the mother's state", false),
                ],
              },
            ]
          : [],
    },
  };
}

function sampleBulk(empty: boolean): { bulkTransfers: BulkTransfer[] } {
  const batch: BulkTransfer = {
    id: 'batch-1',
    from: place('370112005', '全福街道', 'Quanfu Subdistrict'),
    to: place('370114001', '明水街道', 'Mingshui Subdistrict'),
    onDate: '2026-11-01',
    reason: '示例区划调整文件',
    byName: '唐宁',
    orderedAt: '2026-11-19T02:00:00.000Z',
    acceptedByName: null,
    total: 42,
    pending: 0,
    offered: 41,
    done: 0,
    refusals: [{ caseId: 'case-3', number: '历城儿保〔2026〕0413', reason: { zh: '有户籍迁移正在办理', en: 'A move is being handled' } }],
    mayAccept: true,
  };
  return { bulkTransfers: empty ? [] : [batch] };
}

const parts: Record<string, ReturnType<typeof place>[]> = {
  '000000': [place('370000', '山东省', 'Shandong'), place('210000', '辽宁省', 'Liaoning')],
  '370000': [place('370100', '济南市', 'Jinan')],
  '370100': [licheng, zhangqiu],
  '370112': [place('370112002', '洪家楼街道', 'Hongjialou Subdistrict'), place('370112005', '全福街道', 'Quanfu Subdistrict')],
  '370114': [place('370114001', '明水街道', 'Mingshui Subdistrict')],
};

/** Answers what the pages of changes and handovers ask; undefined for everything else. */
export function changeAnswer(name: string, variables: Record<string, unknown>, trouble: string): unknown {
  const empty = trouble === 'empty';
  if (name === 'WorkbenchChangesOfCase') return sampleChangesOfCase(empty);
  if (name === 'WorkbenchChange') return sampleChange(variables.id);
  if (name === 'WorkbenchChanges') return sampleChanges(empty);
  if (name === 'WorkbenchTransfers') return sampleTransfers(empty);
  if (name === 'WorkbenchTransfer') return sampleTransfer(variables.id, trouble === 'gone');
  if (name === 'WorkbenchBulkTransfers') return sampleBulk(empty);
  if (name === 'WorkbenchBulkPreview') return { bulkTransferPreview: { enrolled: 42, running: 3 } };
  if (name === 'WorkbenchFilterChoices')
    return {
      jurisdiction: {
        children: parts[String(variables.code)] ?? [],
        offeredCategories: [
          { category: 'ORPHAN', label: { zh: '孤儿', en: 'Orphan' } },
          { category: 'DE_FACTO_UNSUPPORTED', label: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' } },
        ],
      },
    };
  if (name === 'WorkbenchPlacesBelow') return { jurisdiction: { children: parts[String(variables.code)] ?? [] } };
  return undefined;
}
