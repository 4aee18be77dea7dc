import type { FormDefinition } from '@onething/policy/labels';
import { sampleForm } from './sample-form.ts';
import type { ChangeOutcome, FieldChange } from '../src/draft/draft.operations.ts';
import type { Draft, DraftLine } from '../src/policy-types.ts';

const first: Draft = {
  id: 'draft-1',
  place: '410100',
  name: '2027年儿童保障标准调整',
  basis: { document: '郑民文〔2026〕示例号', clause: '一（二）' },
  effectiveFrom: '2027-01-01',
  transition: 'UNTIL_DECIDED',
  transitionFrom: null,
  retroactive: false,
  state: 'DRAFT',
  version: 4,
  revision: 4,
  changes: [
    {
      path: 'standards/ORPHAN',
      label: { zh: '待遇标准 · 孤儿', en: 'Standard · Orphans' },
      value: { fen: 140_000, mode: 'SET', from: '2027-01' },
      before: { fen: 130_000 },
      version: 2,
      author: '李文静（示例）',
      changedAt: '2026-11-22T06:32:00Z',
    },
  ],
  problems: [],
  canUndo: true,
  canRedo: false,
  history: [
    { at: '2026-11-22T06:20:00Z', by: '李文静（示例）', act: 'STARTED', paths: [], note: null },
    { at: '2026-11-22T06:32:00Z', by: '李文静（示例）', act: 'CHANGED', paths: ['standards/ORPHAN'], note: null },
  ],
  nextStep: { step: 'SUBMIT', text: { zh: '提交审批', en: 'Submit it for approval' } },
  release: null,
  overrideReason: null,
  publishOn: null,
  createdBy: '李文静（示例）',
  submittedBy: null,
  approvedBy: null,
  savedAt: '2026-11-22T06:32:00Z',
};

const states: Record<string, Partial<Draft>> = {
  'draft-empty': { changes: [], name: '空白草稿', nextStep: { step: 'CHANGE', text: { zh: '先改动一处', en: 'Change something first' } } },
  'draft-wrong': {
    name: '有问题的草稿',
    problems: [
      { path: 'standards/ORPHAN', code: 'BELOW_FLOOR', message: '不能低于河南省的下限 1,150 元（自2026年1月）', severity: 'ERROR' },
      { path: 'parameters/visitFrequency', code: 'NO_CITATION', message: '缺少依据', severity: 'WARNING' },
    ],
  },
  'draft-submitted': { name: '探视频次调整', state: 'SUBMITTED', submittedBy: '李文静（示例）' },
  'draft-approved': { name: '2027年工作日历', state: 'APPROVED', publishOn: '2026-12-20', approvedBy: '周建国（示例）' },
  'draft-published': { name: '2026年标准', state: 'PUBLISHED', release: { releaseId: '2026.1', hash: 'sha256:9f2c' } },
  'draft-withdrawn': { name: '旧草稿', state: 'WITHDRAWN' },
};

/** The drafts of the preview: changes that are made stay until the page is loaded anew. */
export class SampleDrafts {
  private readonly kept = new Map<string, Draft>();

  find(id: string): Draft {
    const draft = this.kept.get(id) ?? { ...first, ...states[id], id };
    this.kept.set(id, draft);
    return draft;
  }

  lines(): DraftLine[] {
    return ['draft-1', ...Object.keys(states)].map((id) => ({ ...this.find(id), changeCount: this.find(id).changes.length }));
  }

  /** Under 1,150 yuan is refused at its field; `trouble=conflict` answers that somebody else was quicker. */
  change(id: string, changes: FieldChange[], conflict: boolean): ChangeOutcome {
    const outcome = { saved: [], conflicts: [], refused: [] } as Pick<ChangeOutcome, 'saved' | 'conflicts' | 'refused'>;
    for (const { path, value, remove, basedOnVersion = 0 } of changes) {
      const draft = this.find(id);
      const there = draft.changes.find((change) => change.path === path);
      if (conflict && basedOnVersion < 90) {
        const theirs = path.startsWith('forms/') ? this.theirForm(draft, path) : { fen: 145_000, mode: 'SET', from: '2027-01' };
        outcome.conflicts.push({ path, mine: value ?? null, theirs, theirVersion: 90, theirAuthor: '赵敏（示例）' });
      } else if ((value as { fen?: number } | undefined)?.fen !== undefined && (value as { fen: number }).fen < 115_000) {
        outcome.refused.push({ path, code: 'BELOW_FLOOR', message: '不能低于河南省的下限 1,150 元（自2026年1月）', severity: 'ERROR' });
      } else {
        outcome.saved.push(path);
        const rest = draft.changes.filter((change) => change.path !== path);
        const label = there?.label ?? { zh: path, en: path };
        const change = {
          path,
          label,
          value,
          before: there?.before ?? null,
          version: basedOnVersion + 1,
          author: '李文静（示例）',
          changedAt: '2026-11-22T06:40:00Z',
        };
        this.kept.set(id, {
          ...draft,
          revision: draft.revision + 1,
          savedAt: '2026-11-22T06:40:00Z',
          changes: remove ? rest : [...rest, change],
        });
      }
    }
    return { ...outcome, draft: this.find(id) };
  }

  /** What somebody else made of a form, and that the draft holds now: another wording of the child's name. */
  private theirForm(draft: Draft, path: string): FormDefinition {
    const before = sampleForm(undefined).definition;
    const theirs = structuredClone(before);
    const name = theirs.ui['child']?.fields?.['name'];
    if (name) name.label = { zh: '孩子的姓名', en: 'Name of the child' };
    const label = { zh: `表单 · ${before.title.zh}`, en: `Form · ${before.title.en}` };
    const change = { path, label, value: theirs, before, version: 90, author: '赵敏（示例）', changedAt: '2026-11-22T06:40:00Z' };
    this.kept.set(draft.id, { ...draft, changes: [...draft.changes.filter((each) => each.path !== path), change] });
    return theirs;
  }
}
