import type { OfferedService } from '../services/services.operations.ts';

const text = (zh: string, en: string) => ({ zh, en });

export const reportEntry = {
  name: text('历城区', 'Licheng District'),
  citation: { document: '示例文件', clause: '二（四）1' },
  places: [
    { code: '370112001', name: text('山大路街道', 'Shandalu Subdistrict') },
    { code: '370112002', name: text('洪家楼街道', 'Hongjialou Subdistrict') },
  ],
};

export const reportReceipt = { __typename: 'ProtectionReceipt', code: '7KQM-3XPD-9RTW', reportedOn: '2026-03-10' };

export const reportRefusal = {
  __typename: 'LawfulRefusal',
  code: 'REPORT_PHONE_WRONG',
  message: '电话号码不对',
  details: [{ path: 'reporterPhone', code: 'REPORT_PHONE_WRONG', message: '电话号码不对，请核对；不想留电话的，可以空着。' }],
};

export const progressAt = (state: 'RECEIVED' | 'IN_HAND' | 'FINISHED') => ({
  state,
  reportedOn: '2026-03-10',
  takenUpOn: state === 'RECEIVED' ? null : '2026-03-10',
  closedOn: state === 'FINISHED' ? '2026-05-02' : null,
  office: text('洪家楼街道', 'Hongjialou Subdistrict'),
});

const service = (id: number, patch: Partial<OfferedService>): OfferedService => ({
  id: `service-${id}`,
  version: 1,
  label: text('就学资助和教育帮扶', 'Education aid'),
  summary: text('孩子上学可以申请学费减免、助学金等资助。', 'Fees can be waived and grants given for the schooling of the child.'),
  agencyName: text('示例教育局', 'Sample Education Bureau'),
  period: '2026',
  state: 'OFFERED',
  dueOn: null,
  outcome: null,
  allowedActions: ['ACCEPT', 'DECLINE'],
  actions: [{ kind: 'OFFER', text: null }],
  ...patch,
});

/** A service in every state. */
export const sampleServices: OfferedService[] = [
  service(1, {}),
  service(2, {
    label: text('城乡居民医保个人缴费资助', 'Medical insurance contribution'),
    summary: text('个人要交的钱全部由政府出。', 'The state pays the whole personal contribution.'),
    state: 'SENT',
    dueOn: '2026-12-31',
    allowedActions: [],
  }),
  service(3, { period: 'ONCE', state: 'ACCEPTED', allowedActions: ['DECLINE'] }),
  service(4, {
    state: 'ANSWERED',
    outcome: 'MORE_NEEDED',
    allowedActions: [],
    actions: [{ kind: 'ANSWER', text: '请带学校的在读证明' }],
  }),
  service(5, { state: 'DONE', outcome: 'GRANTED', allowedActions: [], actions: [{ kind: 'FINISH', text: '已减免本学期学费' }] }),
  service(6, { state: 'DECLINED', allowedActions: [], actions: [{ kind: 'DECLINE', text: '学校已经免了' }] }),
];
