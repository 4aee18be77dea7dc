import { type LocalisedMessage, RefusalError, type RefusalPoint } from '@onething/subgraph-kit';

/** Every lawful "no" about a draft as a whole; what is wrong at a field is a problem of the draft. */
const draftRefusals = {
  DRAFT_FROZEN: {
    zh: '草稿已经提交，内容不能再改；需要修改的，请先退回',
    en: 'The draft was submitted and cannot be changed; have it returned first',
  },
  DRAFT_STEP_NOT_POSSIBLE: { zh: '草稿现在的状态不允许这一步', en: 'This step is not possible where the draft stands' },
  DRAFT_CHANGED_MEANWHILE: {
    zh: '草稿刚被其他人改过，请查看最新内容后再操作',
    en: 'Somebody changed the draft meanwhile: look at it again',
  },
  DRAFT_EMPTY: { zh: '草稿还没有任何改动，不能提交', en: 'The draft changes nothing yet' },
  DRAFT_HAS_PROBLEMS: { zh: '草稿还有问题没有解决，不能提交', en: 'The draft has problems that must be settled first' },
  DRAFT_OWN: {
    zh: '改过这份草稿的人不能审批它，请由另一位审批人审批',
    en: 'Whoever changed the draft cannot approve it: another approver must',
  },
  DRAFT_NOT_REHEARSED: {
    zh: '草稿现在的内容还没有完成试算，请先试算再审批',
    en: 'The draft as it stands was not rehearsed to the end: rehearse it first',
  },
  DRAFT_CASES_RED: {
    zh: '有政策用例在新规定下不再通过；确需公布的，请写明理由',
    en: 'Policy cases fail under the draft that passed before: give a written reason to publish it all the same',
  },
  DRAFT_NAME_MISSING: { zh: '请写明草稿的名称', en: 'Give the draft a name' },
  DRAFT_BASIS_MISSING: { zh: '请写明依据的文件和条款', en: 'Name the document and the clause it rests on' },
  DRAFT_MONTH_NOT_FIRST_DAY: { zh: '生效日期应为某月一日', en: 'It must take effect on the first day of a month' },
  DRAFT_TRANSITION_DATE_MISSING: {
    zh: '请写明在办件自哪一天起适用新规定，且不早于生效日期',
    en: 'Say from which day open cases follow the new law, not before it takes effect',
  },
  DRAFT_PLACE_UNKNOWN: { zh: '没有这个地区，不能为它起草', en: 'There is no such place to draft for' },
  DRAFT_TOO_LARGE: { zh: '草稿的内容合计超过 2 兆字节', en: 'The draft holds more than 2 MB in all' },
  DRAFT_REASON_MISSING: { zh: '请写明退回的理由', en: 'Say why it is returned' },
  PUBLICATION_DAY_PAST: { zh: '公布日期不能早于今天', en: 'The day of publication cannot lie in the past' },
  NOTHING_TO_UNDO: { zh: '没有可以撤销的改动', en: 'There is no change of yours to undo' },
  NOTHING_TO_REDO: { zh: '没有可以重做的改动', en: 'There is nothing to do again' },
  CHANGED_SINCE: { zh: '这一处后来被其他人改过，不能撤销或重做', en: 'Somebody else changed this since: it cannot be undone or redone' },
} as const satisfies Record<string, LocalisedMessage>;

export type DraftRefusalCode = keyof typeof draftRefusals;

/** The refusal of a draft's use case, at the points it is about. */
export function draftRefusal(code: DraftRefusalCode, points: readonly RefusalPoint[] = []): RefusalError {
  return new RefusalError(code, draftRefusals[code], points);
}
