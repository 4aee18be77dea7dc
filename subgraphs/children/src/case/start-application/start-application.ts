import type { Category, FormDefinition, LocalisedText } from '@onething/policy';
import { categoryLabel } from '@onething/policy';
import { hivScope, holds, idempotent, Misuse, RefusalError, requireAccess, scopeOfCategory } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { ApplicationAnswers } from '../../draft/answers.entity.ts';
import { askOwnData } from '../../draft/ask-own-data.ts';
import type { ApplicantCapacity, ApplicantPlace } from '../../enumerations.ts';
import type { ChosenChannel } from '../../filing/choose-channel.ts';
import { chooseChannel, filingRoles } from '../../filing/choose-channel.ts';
import type { FilingApplicant } from '../../filing/filing-applicant.ts';
import { applicantProblems } from '../../filing/filing-applicant.ts';
import { knownAnswers, noteKnownUsed, openKnown } from '../../filing/known-answers.ts';
import type { KnownAnswers, KnownSource } from '../../filing/known-answers.ts';
import { FilingRow } from '../../filing/filing.entity.ts';
import { keepRestricted } from '../../restricted/restricted-case.ts';
import { openLabel } from '../../restricted/open-label.ts';
import { Case, restrictedCategory } from '../case.entity.ts';
import { openCaseFile } from '../case-file.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface StartApplication extends KnownSource {
  /** County or township unit, six or nine digits (twelve: its township unit counts). */
  code: string;
  category: Category;
  formCode?: string;
  capacity: ApplicantCapacity;
  declarationAccepted: boolean;
  /** From where the applicant applies; staff's own unit tells where it is not stated. */
  applicantPlace?: ApplicantPlace;
  /** Who applies where it is not the guardian. Online, name and number come from sign-in. */
  applicant?: FilingApplicant;
  /** Day a window received the paper, `YYYY-MM-DD`; the day of the entry unless told. */
  receivedOn?: string;
  idempotencyKey: string;
}

interface Filing extends ChosenChannel {
  receivedOn: string | null;
  applicant?: FilingApplicant;
}

const receivedInFuture: LocalisedText = { zh: '收件日期不能晚于今天。', en: 'The day of receipt cannot be after today.' };
const filingInvalid: LocalisedText = { zh: '申请人信息还有几处要改。', en: 'Some of what is said about the applicant needs attention.' };

/**
 * Begins a draft: for whoever is signed in, in a county that offers the category, with the integrity declaration confirmed first
 * (历城实施方案 操作指南 5), by which the applicant also lets their own shared data be fetched. Pins the form to the releases of the day. Returns the case's id.
 */
export async function startApplication(context: ChildrenContext, input: StartApplication): Promise<string> {
  requireAccess(context, context.caller.kind === 'PERSON' ? { owner: context.caller.subject } : { roles: filingRoles });
  return idempotent(context, 'startApplication', input, async (manager) => {
    const { countyCode, townshipCode } = unitsOf(input.code);
    const restricted = scopeOfCategory(input.category) !== null;
    if (restricted) requireFreeWill(context, input);
    const filing = filingOf(context, input);
    const { askedId, ...own } = input;
    // What an office knows of a report is not carried to where few may know of the case.
    const source = await openKnown(context, manager, restricted || askedId === undefined ? own : { ...own, askedId });
    const formCode = offeredForm(context, countyCode, input);
    if (!input.declarationAccepted) throw refusal('DECLARATION_REQUIRED', '请先确认诚信承诺。', 'Confirm the integrity declaration first.');
    const record = newCase(context, input, { countyCode, townshipCode, formCode, filing });
    await manager.insert(Case, record);
    if (restricted) await keepRestricted(context, manager, record.id, { category: input.category, formCode });
    const known = restricted ? undefined : knownAnswers(formOf(context, record), source);
    await insertAnswers(context, manager, record, known?.answers ?? {});
    await insertFiling(context, manager, record, filing, known);
    await noteKnownUsed(context, manager, source, record.id);
    const file = await openCaseFile(context, manager, record);
    const name = openLabel(input.category);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'START',
      text: { zh: `开始填写${name.zh}申请`, en: `Began an application: ${name.en}` },
      applicantText:
        filing.channel === 'ONLINE'
          ? { zh: '您开始填写申请', en: 'You began the application' }
          : { zh: '工作人员开始代您填写申请', en: 'A member of staff began the application for you' },
    });
    if (!source.copied) await askOwnData(context, manager, record);
    return record.id;
  });
}

function formOf(context: ChildrenContext, record: Case): FormDefinition {
  return context.policy.current().form(record.countyCode, record.formCode, record.startedOn, record.startedOn) as FormDefinition;
}

/** How it is filed. Throws the refusal that says, at its field, what about it cannot be. */
function filingOf(context: ChildrenContext, input: StartApplication): Filing {
  const chosen = chooseChannel(context.caller, input.code, input.applicantPlace);
  const today = context.clock.today();
  const applicant = input.capacity === 'GUARDIAN' ? undefined : applicantOf(context, input);
  const points = applicantProblems(input.capacity, applicant);
  const receivedOn = chosen.channel === 'WINDOW' ? (input.receivedOn ?? today) : null;
  if (receivedOn !== null && receivedOn > today) points.push({ path: 'receivedOn', code: 'RECEIVED_IN_FUTURE', message: receivedInFuture });
  const [first] = points;
  if (first)
    throw new RefusalError(
      points.length === 1 ? first.code : 'FILING_INVALID',
      points.length === 1 ? first.message : filingInvalid,
      points,
    );
  return { ...chosen, receivedOn, ...(applicant ? { applicant } : {}) };
}

/** Online the person who signed in applies: what sign-in proved is not for them to say otherwise. */
function applicantOf({ caller }: ChildrenContext, { applicant }: StartApplication): FilingApplicant | undefined {
  if (caller.kind !== 'PERSON') return applicant;
  const { name, residentId, phone } = caller.person ?? { name: caller.name ?? '' };
  return {
    name,
    ...(residentId ? { residentId } : {}),
    ...(phone ? { phone } : {}),
    ...(applicant?.relation ? { relation: applicant.relation } : {}),
    ...(applicant?.reason ? { reason: applicant.reason } : {}),
  };
}

function unitsOf(code: string): { countyCode: string; townshipCode: string | null } {
  if (code.length === 6 && code.endsWith('00')) throw withoutService();
  if (code.length !== 6 && code.length !== 9 && code.length !== 12) throw new Misuse('BAD_INPUT', 'code must have 6, 9 or 12 digits');
  return { countyCode: code.slice(0, 6), townshipCode: code.length > 6 ? code.slice(0, 9) : null };
}

/** Code of the form to fill in. Throws the refusal that says why there is none. */
function offeredForm(context: ChildrenContext, countyCode: string, input: StartApplication): string {
  const policy = context.policy.current();
  const on = context.clock.today();
  const answer = policy.recognise({ jurisdiction: countyCode, on, given: {} });
  if (answer.errors.some((error) => error.code === 'NO_POLICY_IN_FORCE')) {
    throw refusal('NO_POLICY_IN_FORCE', '这个地方目前没有生效的政策。', 'No policy is in force there at present.');
  }
  if (!policy.guide(countyCode, 'child-welfare', on)) throw withoutService();
  if (!answer.offered.includes(input.category)) {
    const name = categoryLabel(input.category);
    throw refusal('CATEGORY_NOT_OFFERED', `这个地方不办理${name.zh}。`, `This place does not offer: ${name.en}.`);
  }
  const { form } = policy.materials({ jurisdiction: countyCode, on, given: { category: input.category } });
  const formCode = input.formCode ?? form;
  if (!formCode || policy.form(countyCode, formCode, on)?.category !== input.category)
    throw new Misuse('BAD_INPUT', 'no such form for this category');
  return formCode;
}

/**
 * A child affected by HIV is enrolled by the guardian's free will alone, collected by the health agency (章丘数据共享方案 二（六）): the guardian
 * applies in person, or a helper who holds the scope writes down what the guardian wants.
 */
function requireFreeWill(context: ChildrenContext, input: StartApplication): void {
  const byStaff = context.caller.kind !== 'PERSON';
  if (input.capacity === 'GUARDIAN' && (!byStaff || holds(context.caller, filingRoles, input.code, hivScope))) return;
  throw refusal(
    'GUARDIAN_ONLY',
    '这一类只能由监护人本人自愿申请，请监护人本人登录办理或联系卫生健康部门。',
    'Only the guardian may apply for this, of their own free will: the guardian signs in themselves or asks the health agency.',
  );
}

function newCase(
  context: ChildrenContext,
  input: Pick<StartApplication, 'category' | 'capacity' | 'code'>,
  { countyCode, townshipCode, formCode, filing }: { countyCode: string; townshipCode: string | null; formCode: string; filing: Filing },
): Case {
  const on = context.clock.today();
  const at = context.clock.now();
  const restricted = scopeOfCategory(input.category) !== null;
  const record = Object.assign(new Case(), {
    id: context.ids.next(),
    number: null,
    status: 'DRAFT',
    version: 0,
    storedCategory: restricted ? restrictedCategory : input.category,
    restricted,
    countyCode,
    originCountyCode: null,
    townshipCode,
    areaCode: townshipCode ?? countyCode,
    capacity: input.capacity,
    channel: filing.channel,
    applicantPlace: filing.applicantPlace,
    applicantSubject: context.caller.subject,
    guardianToken: null,
    villageCode: villageOf(input.code, filing),
    receivedOn: filing.receivedOn,
    childId: context.ids.next(),
    childName: null,
    childResidentId: null,
    childNameHash: null,
    childIdentityToken: null,
    childSex: null,
    childBornOn: null,
    formCode: restricted ? restrictedCategory : formCode,
    releases: context.policy.current().layers(countyCode, on),
    startedOn: on,
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
  } satisfies Omit<Case, 'id' | 'applicantName'> & { id: string });
  record.applicantName = context.fields.sealOptional(
    record,
    'applicantName',
    filing.applicant?.name ?? context.caller.person?.name ?? context.caller.name,
  );
  return record;
}

/** The village of the code, or the one whose director files. */
function villageOf(code: string, filing: Filing): string | null {
  if (code.length === 12) return code;
  return filing.channel === 'VILLAGE_DIRECTOR' && filing.unitCode?.length === 12 ? filing.unitCode : null;
}

async function insertFiling(
  context: ChildrenContext,
  manager: EntityManager,
  record: Case,
  filing: Filing,
  known: KnownAnswers | undefined,
): Promise<void> {
  const row = Object.assign(new FilingRow(), {
    id: record.id,
    filerName: filing.channel === 'ONLINE' ? null : (context.caller.name ?? null),
    unitCode: filing.unitCode,
    copiedFrom: known?.from ?? null,
    fromReportId: known?.fromReportId ?? null,
  });
  row.applicant = filing.applicant ? context.fields.seal(row, 'applicant', JSON.stringify(filing.applicant)) : null;
  row.copied = known ? context.fields.seal(row, 'copied', JSON.stringify(known.answers)) : null;
  await manager.insert(FilingRow, row);
}

async function insertAnswers(context: ChildrenContext, manager: EntityManager, record: Case, answers: object): Promise<void> {
  const row = Object.assign(new ApplicationAnswers(), {
    id: record.id,
    revision: 0,
    step: null,
    savedAt: record.startedAt,
    signedName: null,
  });
  row.answers = context.fields.seal(row, 'answers', JSON.stringify(answers));
  await manager.insert(ApplicationAnswers, row);
}

function withoutService(): RefusalError {
  return refusal(
    'JURISDICTION_WITHOUT_SERVICE',
    '这个地方还没有开通网上申请，请选择孩子户籍所在的区县。',
    "This place has no online application. Choose the county of the child's registered residence.",
  );
}

function refusal(code: string, zh: string, en: string): RefusalError {
  return new RefusalError(code, { zh, en });
}
