import type { LocalisedText } from '@onething/policy';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { changesOf } from './draft-changes.ts';
import type { PolicyDraftStep } from './enums.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';
import { PolicyDraftNextStep } from './policy-draft.type.ts';

/** What has to be done with a draft next, and what must be settled before. */
export async function nextStepOf(context: JurisdictionsContext, draft: PolicyDraft): Promise<PolicyDraftNextStep> {
  const [step, text] = await stepOf(context, draft);
  return Object.assign(new PolicyDraftNextStep(), { step, text });
}

async function stepOf(context: JurisdictionsContext, draft: PolicyDraft): Promise<[PolicyDraftStep, LocalisedText]> {
  switch (draft.state) {
    case 'SUBMITTED':
      return ['APPROVE', { zh: '等待另一位审批人审批', en: 'Have another person approve it' }];
    case 'APPROVED': {
      const day = draft.publishOn ?? '';
      return ['WAIT_FOR_PUBLICATION', { zh: `等待 ${day} 公布`, en: `Wait for its publication on ${day}` }];
    }
    case 'PUBLISHED':
      return ['NOTHING', { zh: '已公布', en: 'Published' }];
    case 'WITHDRAWN':
      return ['NOTHING', { zh: '已作废', en: 'Withdrawn' }];
    default:
      return openStep(context, draft);
  }
}

async function openStep(context: JurisdictionsContext, draft: PolicyDraft): Promise<[PolicyDraftStep, LocalisedText]> {
  const { manager } = context.database;
  const rows = await changesOf(manager, draft.id);
  if (rows.length === 0) return ['CHANGE', { zh: '先改动一处', en: 'Change something first' }];
  const errors = (await context.services.drafts.allProblems(draft, rows, manager)).filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) {
    return [
      'SETTLE_PROBLEMS',
      { zh: `先处理 ${errors.length} 处`, en: `Settle ${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} first` },
    ];
  }
  return ['SUBMIT', { zh: '提交审批', en: 'Submit it for approval' }];
}
