import type { SampleFamily } from '@onething/sample-data';
import { sampleAnswers } from '@onething/sample-data';
import { caseFields } from './http-person.ts';
import type { CaseAnswer, HttpPerson, RefusalAnswer } from './http-person.ts';
import { samplePng } from './sample-image.ts';

/** What a step answers with: the case, or a refusal with its code. */
export type StepAnswer = CaseAnswer & RefusalAnswer;

/** Fails the test unless the step succeeded; returns the case. */
export function accepted(answer: StepAnswer): StepAnswer {
  if (answer.__typename !== 'Case') throw new Error(`Refused: ${answer.code} ${answer.message} ${JSON.stringify(answer.details)}`);
  return answer;
}

/** The case as it is now for this person; null where the person may not know of it. */
export async function readCase<Extra = object>(person: HttpPerson, id: string, extra = ''): Promise<(CaseAnswer & Extra) | null> {
  const data = await person.get<{ case: (CaseAnswer & Extra) | null }>(
    `query ReadCase($id: ID!) { case(id: $id) { ${caseFields} ${extra} } }`,
    { id },
  );
  return data.case;
}

let shade = 0;

/** Starts an application for the family's child and writes the whole form. */
export async function fillForm(
  guardian: HttpPerson,
  family: SampleFamily,
  answers?: Record<string, unknown>,
  filing: object = {},
): Promise<StepAnswer> {
  const started = accepted(
    await guardian.run<CaseAnswer>('startApplication', {
      code: family.county,
      category: family.category ?? 'DE_FACTO_UNSUPPORTED',
      capacity: 'GUARDIAN',
      declarationAccepted: true,
      ...filing,
    }),
  );
  const { form } = (await readCase<{ form: { definition: { schema: Record<string, unknown> } } }>(
    guardian,
    started.id,
    'form { definition }',
  ))!;
  await guardian.run(
    'saveDraft',
    {
      caseId: started.id,
      revision: started.form.revision,
      answers: answers ?? sampleAnswers(family, form.definition.schema),
      step: 'child',
    },
    '... on SavedDraft { problems { path code message } }',
  );
  return { ...started, ...(await readCase(guardian, started.id))! };
}

/** Uploads a photo for each required paper, except those named in `without`, which are deferred to the window. */
export async function attachPapers(guardian: HttpPerson, caseId: string, without: string[] = []): Promise<void> {
  const { materials } = (await readCase(guardian, caseId))!;
  for (const material of materials) {
    if (material.required === 'WAIVED' || material.state !== 'MISSING') continue;
    if (without.includes(material.code)) {
      accepted(await guardian.run('deferMaterial', { caseId, materialCode: material.code, deferred: true }));
      continue;
    }
    await attachPaper(guardian, caseId, material.code);
  }
}

/** The receipt of an upload; who sends more than the door takes in a minute waits, as the front end does. */
async function uploaded(guardian: HttpPerson, photo: Uint8Array<ArrayBuffer>, fileName: string): Promise<string> {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { status, receipt, code } = await guardian.upload(photo, fileName, 'image/png');
    if (receipt) return receipt;
    if (status !== 429) throw new Error(`The upload was refused: ${status} ${code ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 15_000));
  }
  throw new Error('The door took no upload for a minute and a half');
}

/** Uploads one photo and attaches it as the given paper. */
export async function attachPaper(guardian: HttpPerson, caseId: string, materialCode: string): Promise<StepAnswer> {
  shade = (shade + 1) % 250;
  const receipt = await uploaded(guardian, samplePng(120 + shade, 80, shade), `paper-${shade}.png`);
  return accepted(await guardian.run('attachMaterial', { caseId, materialCode, receipt }));
}

/** Signs and submits. */
export async function submit(guardian: HttpPerson, caseId: string, name: string): Promise<StepAnswer> {
  const current = (await readCase(guardian, caseId))!;
  return guardian.run('submitApplication', { caseId, revision: current.form.revision, signature: { name, acceptedText: true } });
}

/** The whole application: form, papers, signature. */
export async function apply(guardian: HttpPerson, family: SampleFamily, without: string[] = []): Promise<StepAnswer> {
  const draft = await fillForm(guardian, family);
  await attachPapers(guardian, draft.id, without);
  return accepted(await submit(guardian, draft.id, family.guardian.name));
}

/** Runs a step of an officer on the case's present version. */
export async function officerStep(officer: HttpPerson, mutation: string, caseId: string, input: object = {}): Promise<StepAnswer> {
  const current = await readCase(officer, caseId);
  if (!current) throw new Error(`The officer does not see the case ${caseId}`);
  return officer.run(mutation, { caseId, version: current.version, ...input });
}

/** Waits until the case answers as wanted (events travel on their own); the last answer is in the error. */
export async function eventually<Extra = object>(
  person: HttpPerson,
  caseId: string,
  extra: string,
  holds: (found: CaseAnswer & Extra) => boolean,
): Promise<CaseAnswer & Extra> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const found = await readCase<Extra>(person, caseId, extra);
    if (found && holds(found)) return found;
    if (performance.now() > deadline) throw new Error(`Did not come true in 30 s: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Checks every uploaded paper, as the township does before it concludes. */
export async function checkPapers(officer: HttpPerson, caseId: string): Promise<void> {
  const { materials } = (await readCase(officer, caseId))!;
  for (const material of materials.filter(({ state }) => state === 'UPLOADED')) {
    accepted(await officerStep(officer, 'checkMaterial', caseId, { materialId: material.id, accepted: true }));
  }
}

/** Township: accepts, checks the papers, prepares and signs the conclusion. */
export async function verify(
  handler: HttpPerson,
  head: HttpPerson,
  caseId: string,
  conclusion: 'MEETS' | 'DOES_NOT_MEET' = 'MEETS',
): Promise<void> {
  accepted(await officerStep(handler, 'acceptApplication', caseId));
  await checkPapers(handler, caseId);
  await conclude(handler, head, caseId, conclusion);
}

/** Township: prepares and signs the conclusion of an accepted case. */
export async function conclude(
  handler: HttpPerson,
  head: HttpPerson,
  caseId: string,
  conclusion: 'MEETS' | 'DOES_NOT_MEET' = 'MEETS',
): Promise<void> {
  const opinion = conclusion === 'MEETS' ? '经查验，符合条件，建议予以确认。' : '经查验，不符合条件。';
  accepted(await officerStep(handler, 'prepareVerification', caseId, { conclusion, opinion }));
  accepted(await officerStep(head, 'signVerification', caseId));
}

/** County: composes the decision from the policy, prepares it and returns the prepared case. */
export async function prepareDecision(
  officer: HttpPerson,
  caseId: string,
  kind: 'CONFIRM' | 'REFUSE',
  input: object = {},
): Promise<StepAnswer> {
  const { preparedDecision } = await officer.get<{ preparedDecision: ComposedDecision }>(
    `query Compose($caseId: ID!, $kind: DecisionKind!) { preparedDecision(caseId: $caseId, kind: $kind) { firstMonth paragraphs { zh en } reasons { code text { zh } citation { document clause } } } }`,
    { caseId, kind },
  );
  return officerStep(officer, 'prepareDecision', caseId, {
    kind,
    paragraphs: preparedDecision.paragraphs.map(({ zh }) => zh),
    reasons: kind === 'REFUSE' ? preparedDecision.reasons.map(({ code }) => ({ code })) : undefined,
    firstMonth: kind === 'CONFIRM' ? preparedDecision.firstMonth : undefined,
    ...input,
  });
}

interface ComposedDecision {
  firstMonth: string | null;
  paragraphs: { zh: string; en: string }[];
  reasons: { code: string; citation: { document: string; clause: string } | null }[];
}
