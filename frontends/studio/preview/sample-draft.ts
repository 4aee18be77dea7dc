import type { Draft, DraftLine } from '../src/policy-types.ts';

/** A draft of the samples: Zhengzhou raises two standards. */
export const sampleDraft: Draft = {
  id: 'draft-1',
  place: '410100',
  name: '2027年儿童保障标准调整',
  basis: { document: '郑民文〔2026〕示例号', clause: '一（二）' },
  effectiveFrom: '2027-01-01',
  transition: 'UNTIL_DECIDED',
  transitionFrom: null,
  state: 'DRAFT',
  version: 4,
  revision: 4,
  changes: [
    {
      path: 'standards/ORPHAN',
      label: { zh: '孤儿', en: 'Orphans' },
      value: { fen: 140_000, mode: 'SET', from: '2027-01' },
      before: { fen: 130_000, mode: 'SET', from: '2024-07' },
      version: 2,
      author: '李文静（示例）',
      changedAt: '2026-11-22T06:32:00Z',
    },
  ],
  problems: [],
  canUndo: true,
  canRedo: false,
  publishOn: null,
  createdBy: '李文静（示例）',
  submittedBy: null,
  approvedBy: null,
  savedAt: '2026-11-22T06:32:00Z',
};

/** Drafts of the list, one in every state. */
export const sampleDrafts: DraftLine[] = [
  sampleDraft,
  { ...sampleDraft, id: 'draft-submitted', name: '探视频次调整', state: 'SUBMITTED' },
  { ...sampleDraft, id: 'draft-approved', name: '2027年工作日历', state: 'APPROVED' },
  { ...sampleDraft, id: 'draft-published', name: '2026年标准', state: 'PUBLISHED' },
  { ...sampleDraft, id: 'draft-withdrawn', name: '旧草稿', state: 'WITHDRAWN' },
];
