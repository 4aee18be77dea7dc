import type { MondayCase, SampleStep } from '@onething/sample-data';
import { sampleAnswers } from '@onething/sample-data';
import type { Caller } from '@onething/subgraph-kit';
import { playChange } from './play-change.ts';
import type { People } from './people.ts';
import type { CaseSeen, SampleDesk } from './sample-desk.ts';

function peopleOf(desk: SampleDesk, sample: MondayCase): People {
  const { office, family } = sample;
  const own = sample.confidential ? `${office.id}-trusted` : office.id;
  const unit = isFirstTownship(sample) ? own : `${office.id}-${family.street}`;
  return {
    applicant: applicantOf(desk, sample),
    handler: desk.officer(`${unit}-township-officer`),
    head: desk.officer(`${unit}-township-head`),
    countyOfficer: desk.officer(`${own}-county-officer`),
    countyConfirmer: desk.officer(`${own}-county-confirmer`),
  };
}

/** Only the first township unit of a place has a window and a village director. */
function isFirstTownship({ office, family }: MondayCase): boolean {
  return family.street === office.codes.township;
}

function applicantOf(desk: SampleDesk, sample: MondayCase): Caller {
  const { office, family, filedBy, uncle, index } = sample;
  if (isFirstTownship(sample) && filedBy === 'WINDOW') return desk.officer(`${office.id}-window-clerk`);
  if (isFirstTownship(sample) && filedBy === 'COMMITTEE') return desk.officer(`${office.id}-village-director`);
  const { name, residentId, phone } = filedBy === 'ENTRUSTED_RELATIVE' ? uncle : family.guardian;
  const subject = `sample-${filedBy === 'ENTRUSTED_RELATIVE' ? 'uncle' : 'guardian'}-${index}`;
  return { kind: 'PERSON', subject, name, grants: [], person: { name, residentId, ...(phone ? { phone } : {}) } };
}

/** As whom the applicant applies, and what has to be said about them. */
function capacityOf({ filedBy }: MondayCase, applicant: Caller): Record<string, unknown> {
  const { name } = applicant;
  if (applicant.kind === 'PERSON')
    return filedBy === 'ENTRUSTED_RELATIVE'
      ? { capacity: 'ENTRUSTED_RELATIVE', applicant: { name, relation: 'PATERNAL_UNCLE_OR_AUNT' } }
      : { capacity: 'GUARDIAN' };
  if (filedBy === 'WINDOW') return { capacity: 'GUARDIAN' };
  return { capacity: 'VILLAGE_COMMITTEE', applicant: { name, reason: '监护人年迈，不会使用手机，行动不便。' } };
}

/**
 * Plays one step of a sample case at the time of the clock. Answers with the case's id (`caseId` is undefined only before `start`).
 * Throws `StepRefused` where the rules say no.
 */
export async function playStep(desk: SampleDesk, sample: MondayCase, step: SampleStep, caseId: string | undefined): Promise<string> {
  const people = peopleOf(desk, sample);
  if (step === 'start') return start(desk, sample, people.applicant);
  if (!caseId) throw new Error(`Case ${sample.index} has not been started`);
  await plays[step](desk, people, caseId, sample);
  await desk.settle();
  return caseId;
}

async function start(desk: SampleDesk, sample: MondayCase, applicant: Caller): Promise<string> {
  const { index, family, office } = sample;
  const { id } = await desk.act(applicant, 'startApplication', {
    code: applicant.kind === 'STAFF' ? office.codes.village : family.street,
    category: family.category,
    ...capacityOf(sample, applicant),
    declarationAccepted: true,
    idempotencyKey: `sample-case-${index}`,
  });
  const { form } = await desk.see(applicant, id);
  const answers = sampleAnswers(family, form.definition.schema);
  await desk.act(
    applicant,
    'saveDraft',
    { caseId: id, revision: form.revision, answers, step: 'child' },
    '... on SavedDraft { case { id } }',
  );
  return id;
}

type Play = (desk: SampleDesk, people: People, caseId: string, sample: MondayCase) => Promise<void>;

const plays: Record<Exclude<SampleStep, 'start'>, Play> = {
  submit: (desk, { applicant }, caseId, sample) => submit(desk, applicant, caseId, sample, 0),
  submitOwing: (desk, { applicant }, caseId, sample) => submit(desk, applicant, caseId, sample, 2),
  oneTimeNotice: async (desk, { handler }, caseId) => {
    const { materials } = await desk.see(handler, caseId);
    const owed = materials.filter(({ state }) => state === 'DEFERRED' || state === 'MISSING');
    const items = owed.map(({ code, label }) => ({ materialCode: code, text: `请补交：${label.zh}` }));
    await desk.actOn(handler, 'sendNotice', caseId, { kind: 'ONE_TIME_NOTICE', items });
  },
  answerNotice: async (desk, { applicant }, caseId) => {
    const { materials, notices } = await desk.see(applicant, caseId);
    for (const { code, state } of materials)
      if (state === 'DEFERRED' || state === 'MISSING' || state === 'REJECTED') await attach(desk, applicant, caseId, code);
    const open = notices.find(({ kind, answeredAt }) => kind !== 'DECISION' && !answeredAt);
    if (open) await desk.act(applicant, 'answerNotice', { caseId, noticeId: open.id });
  },
  accept: (desk, { handler }, caseId) => desk.actOn(handler, 'acceptApplication', caseId),
  checkPapers: async (desk, { handler }, caseId) => {
    const { materials } = await desk.see(handler, caseId);
    for (const { id, state } of materials)
      if (state === 'UPLOADED') await desk.actOn(handler, 'checkMaterial', caseId, { materialId: id, accepted: true });
  },
  requestSupplement: async (desk, { handler }, caseId) => {
    const { materials } = await desk.see(handler, caseId);
    const blurred = materials.findLast(({ state }) => state === 'UPLOADED');
    if (blurred)
      await desk.actOn(handler, 'checkMaterial', caseId, { materialId: blurred.id, accepted: false, note: '照片看不清印章，请重拍。' });
    const item = blurred ? { materialCode: blurred.code, text: `请重新拍摄：${blurred.label.zh}` } : { text: '请补充说明家庭情况。' };
    await desk.actOn(handler, 'sendNotice', caseId, { kind: 'SUPPLEMENT_REQUEST', items: [item] });
  },
  prepare: async (desk, { handler }, caseId) => {
    const meets = (await settled(desk, handler, caseId)).policy?.decision !== 'INELIGIBLE';
    const opinion = meets ? '经查验，情况属实，符合条件，建议予以确认。' : '经查验，不符合条件，建议不予确认。';
    await desk.actOn(handler, 'prepareVerification', caseId, { conclusion: meets ? 'MEETS' : 'DOES_NOT_MEET', opinion });
  },
  sendBack: (desk, { head }, caseId) => desk.actOn(head, 'sendBackVerification', caseId, { reason: '请补充入户查看的时间和邻里情况。' }),
  sign: (desk, { head }, caseId) => desk.actOn(head, 'signVerification', caseId),
  takeAtCounty: (desk, { countyOfficer }, caseId) => desk.actOn(countyOfficer, 'assignCase', caseId),
  returnToTownship: (desk, { countyOfficer }, caseId) =>
    desk.actOn(countyOfficer, 'returnToTownship', caseId, {
      reason: '请核实监护人与孩子共同居住的情况。',
      items: [{ text: '补充入户查看记录' }],
    }),
  prepareDecision: async (desk, { countyOfficer }, caseId) => {
    const { policy } = await desk.see(countyOfficer, caseId);
    const kind = policy?.decision === 'INELIGIBLE' ? 'REFUSE' : 'CONFIRM';
    await desk.actOn(countyOfficer, 'prepareDecision', caseId, { kind, ...(await composed(desk, countyOfficer, caseId, kind)) });
  },
  signDecision: (desk, { countyConfirmer }, caseId) => desk.actOn(countyConfirmer, 'signDecision', caseId),
  visit: (desk, people, caseId, sample) => visit(desk, people, caseId, sample),
  change: (desk, people, caseId, sample) => playChange(desk, people, caseId, sample),
  withdraw: (desk, { applicant }, caseId) =>
    desk.actOn(applicant, 'withdrawApplication', caseId, { reason: '孩子随亲属迁往外地，先不申请了。' }),
};

/** The village child director visits, in other township units the township; one home in three shows something to be seen to. */
async function visit(desk: SampleDesk, { handler }: People, caseId: string, sample: MondayCase): Promise<void> {
  const director = isFirstTownship(sample) && !sample.confidential ? desk.officer(`${sample.office.id}-village-director`) : handler;
  const outOfSchool = sample.index % 3 === 0;
  await desk.act(
    director,
    'recordVisit',
    {
      visitId: visitIdOf(sample.index),
      caseId,
      seenOn: desk.today,
      childSeen: 'YES',
      home: 'SAME',
      carer: 'GUARDIAN',
      schooling: outOfSchool ? 'OUT_OF_SCHOOL' : 'IN_SCHOOL',
      health: 'WELL',
      registration: 'REGISTERED',
      urgent: false,
      note: outOfSchool ? '孩子在家一周没去学校，说跟不上。' : '与监护人同住，状态好。',
      photoReceipts: [],
    },
    '... on Visit { id }',
  );
}

/** The same id each time the step is played. */
function visitIdOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

async function attach(desk: SampleDesk, applicant: Caller, caseId: string, materialCode: string): Promise<void> {
  await desk.act(applicant, 'attachMaterial', { caseId, materialCode, receipt: await desk.paper(applicant) });
}

/** Uploads the papers that are asked for, puts the last `owing` off to the window, signs and hands in. */
async function submit(desk: SampleDesk, applicant: Caller, caseId: string, { family }: MondayCase, owing: number): Promise<void> {
  const { materials } = await desk.see(applicant, caseId);
  const asked = materials.filter(({ required, state }) => required !== 'WAIVED' && state === 'MISSING');
  for (const [place, { code }] of asked.entries()) {
    if (place < asked.length - owing) await attach(desk, applicant, caseId, code);
    else await desk.act(applicant, 'deferMaterial', { caseId, materialCode: code, deferred: true });
  }
  const { form } = await desk.see(applicant, caseId);
  await desk.act(applicant, 'submitApplication', {
    caseId,
    revision: form.revision,
    signature: { name: applicant.kind === 'STAFF' ? (applicant.name ?? '') : family.guardian.name, acceptedText: true },
  });
}

/** What no agency could answer the handler has seen on a visit. */
async function settled(desk: SampleDesk, handler: Caller, caseId: string): Promise<CaseSeen> {
  const seen = await desk.see(handler, caseId);
  if (seen.policy?.decision !== 'UNDETERMINED') return seen;
  for (const { path } of seen.policy.missing)
    await desk.actOn(handler, 'recordFinding', caseId, { path, value: true, basis: { visitNote: '入户查看，情况属实。' } });
  return desk.see(handler, caseId);
}

/** The text the county signs, as the policy's trace composes it. */
async function composed(desk: SampleDesk, officer: Caller, caseId: string, kind: string): Promise<Record<string, unknown>> {
  const query = `query Composed($caseId: ID!, $kind: DecisionKind!) { preparedDecision(caseId: $caseId, kind: $kind) { firstMonth paragraphs { zh } reasons { code } } }`;
  const { preparedDecision } = await desk.ask<{
    preparedDecision: { firstMonth: string | null; paragraphs: { zh: string }[]; reasons: { code: string }[] };
  }>(officer, query, { caseId, kind });
  const { firstMonth, paragraphs, reasons } = preparedDecision;
  return {
    paragraphs: paragraphs.map(({ zh }) => zh),
    ...(kind === 'REFUSE' ? { reasons: reasons.map(({ code }) => ({ code })) } : { firstMonth }),
  };
}
