import { idempotent, RefusalError, scopeOfCategory } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { recordAction } from '../../case/record-action.ts';
import { ApplicationAnswers } from '../../draft/answers.entity.ts';
import { sameChildAnswers } from '../../filing/family-answers.ts';
import { FilingRow } from '../../filing/filing.entity.ts';
import { openLabel } from '../../restricted/open-label.ts';
import type { CaseTransferRow } from '../case-transfer.entity.ts';
import { openTransferFor, updateTransfer } from '../transfer-access.ts';

export interface TakeUpTransfer {
  transferId: string;
  version: number;
  idempotencyKey: string;
}

/**
 * An office of another province takes up a child who moved there: the same facts become a prepared application under its own form, which the guardian
 * completes and signs (辽民发〔2019〕66号 二（四）6: across provinces the destination's policy decides). Returns the id of the new case.
 */
export async function takeUpTransfer(context: ChildrenContext, input: TakeUpTransfer): Promise<string> {
  return idempotent(context, 'takeUpTransfer', input, async (manager) => {
    const row = await openTransferFor(context, manager, input, 'TAKE_UP');
    const old = await openCaseFile(context, manager, await manager.findOneByOrFail(Case, { id: row.caseId }));
    const formCode = offeredForm(context, old, row);
    const record = preparedCase(context, old, row, formCode);
    await manager.insert(Case, record);
    await insertAnswers(context, manager, record, old);
    const file = await openCaseFile(context, manager, record);
    const { zh, en } = openLabel(old.category);
    await recordAction(
      context,
      manager,
      file,
      { kind: 'SYSTEM', subject: 'system:children' },
      {
        kind: 'START',
        text: { zh: `跨省迁入，备好${zh}申请`, en: `Moved in from another province; an application was prepared: ${en}` },
        applicantText: {
          zh: `迁入地为您备好了${zh}申请，请核对、补齐并签名提交`,
          en: `An application was prepared for you where you moved to (${en}): check it, complete it and sign`,
        },
      },
    );
    await updateTransfer(manager, row, {
      state: 'TAKEN_UP',
      newCaseId: record.id,
      answeredAt: context.clock.now(),
      answeredByName: context.caller.name ?? '',
      dueOn: null,
    });
    await auditAction(context, manager, file, 'take-up-transfer', { details: { transferId: row.id } });
    return record.id;
  });
}

/** The destination's form for the category. Refused where it does not offer it: then the old case ends and the family is told where to ask. */
function offeredForm({ policy, clock }: ChildrenContext, { category, record }: CaseFile, { toCounty }: CaseTransferRow): string {
  const current = policy.current();
  const on = clock.today();
  const { form } = current.materials({ jurisdiction: toCounty, on, given: { category } });
  const offered = current.recognise({ jurisdiction: toCounty, on, given: {} }).offered.includes(category);
  if (offered && form && !record.restricted && scopeOfCategory(category) === null && current.form(toCounty, form, on)) return form;
  throw new RefusalError('CATEGORY_NOT_OFFERED', {
    zh: '本地不办理这一类别，请告知家庭当地可以申请的救助。',
    en: 'This place does not offer the category; tell the family what they can apply for here.',
  });
}

function preparedCase(context: ChildrenContext, old: CaseFile, row: CaseTransferRow, formCode: string): Case {
  const today = context.clock.today();
  const at = context.clock.now();
  const { record } = old;
  const online = record.channel === 'ONLINE';
  const prepared = Object.assign(new Case(), record, {
    id: context.ids.next(),
    number: null,
    status: 'DRAFT',
    version: 0,
    countyCode: row.toCounty,
    originCountyCode: null,
    townshipCode: row.toArea.length === 9 ? row.toArea : null,
    areaCode: row.toArea,
    channel: 'ONLINE',
    applicantPlace: 'HERE',
    // Whoever filed for the family elsewhere has no part in it here: the guardian signs in.
    applicantSubject: online ? record.applicantSubject : '',
    capacity: online ? record.capacity : 'GUARDIAN',
    villageCode: null,
    receivedOn: null,
    childId: context.ids.next(),
    childName: null,
    childResidentId: null,
    childNameHash: null,
    childIdentityToken: null,
    childSex: null,
    childBornOn: null,
    formCode,
    releases: old.policy.layers(row.toCounty, today),
    startedOn: today,
    startedAt: at,
    declarationSignedAt: at,
    submittedAt: null,
    completedAt: null,
    decidedAt: null,
    open: false,
    tableLevel: null,
    townshipHandler: null,
    townshipHandlerName: null,
    countyHandler: null,
    countyHandlerName: null,
    dueOn: null,
    dueSort: '9999-12-31',
    endangeredFrom: null,
    receivedSort: at,
    paused: false,
    state: { status: 'DRAFT', handlers: {}, returned: false, notices: [], pauses: [] },
    firstMonth: null,
    clockInputs: [],
    openYear: null,
    flagList: '',
    nextStep: { verb: { zh: '', en: '' }, reason: { zh: '', en: '' }, action: null },
  } satisfies Partial<Case>);
  prepared.applicantName = context.fields.sealOptional(
    prepared,
    'applicantName',
    context.fields.openOptional(record, 'applicantName') ?? undefined,
  );
  return prepared;
}

/** What the old file knows, as far as the new form asks for it; where the child is registered is the new place. */
async function insertAnswers(context: ChildrenContext, manager: EntityManager, record: Case, old: CaseFile): Promise<void> {
  const form = old.policy.form(record.countyCode, record.formCode, record.startedOn, record.startedOn);
  const answers = form ? sameChildAnswers(form, old.answers, record.areaCode) : {};
  const row = Object.assign(new ApplicationAnswers(), {
    id: record.id,
    revision: 0,
    step: null,
    savedAt: record.startedAt,
    signedName: null,
  });
  row.answers = context.fields.seal(row, 'answers', JSON.stringify(answers));
  await manager.insert(ApplicationAnswers, row);
  const filing = Object.assign(new FilingRow(), {
    id: record.id,
    filerName: null,
    unitCode: null,
    applicant: null,
    copiedFrom: old.record.id,
    fromReportId: null,
  });
  filing.copied = context.fields.seal(filing, 'copied', JSON.stringify(answers));
  await manager.insert(FilingRow, filing);
}
