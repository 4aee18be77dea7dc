import type { Citation, LocalisedText } from '@onething/policy';
import type { CaseFile, OpenEvidence } from '../case/case-file.ts';
import { lawCountyOf } from '../case/case-file.ts';
import { factsOf, givenOf } from '../case/case-facts.ts';
import { circumstancesIn } from '../facts/compose-facts.ts';
import { provenPaths } from '../facts/proven-paths.ts';
import { filingMaterials } from '../filing/filing-materials.ts';
import type { MaterialFileRow, MaterialRow } from './material.entity.ts';

/** One material of a case: whether it is needed, and what there is of it. */
export interface MaterialStanding {
  /** Row id, or `<case id>:<code>` while nothing was handed in. */
  id: string;
  code: string;
  required: 'REQUIRED' | 'CONDITIONAL' | 'WAIVED';
  because: LocalisedText | null;
  citation: Citation | null;
  state: MaterialRow['state'];
  row: MaterialRow | null;
  files: MaterialFileRow[];
  provesPaths: string[];
  /** What stands for it where it is waived. */
  waivedBy: LocalisedText | null;
}

const filledOnline: LocalisedText = { zh: '已在网上填写', en: 'filled in online' };

/** The materials the policy asks for given what is known, and those handed in beyond them, in the policy's order. */
export function requiredMaterials(file: CaseFile, on: string): MaterialStanding[] {
  const request = { jurisdiction: lawCountyOf(file.record), on, given: { category: file.category, ...givenOf(file) } };
  const answer = file.policy.materials(request);
  const handedIn = file.materials
    .map((row) => row.code)
    .filter((code) => !answer.materials.includes(code as never) && !answer.conditional.includes(code as never))
    .filter((code) => !filingMaterials(file).some((material) => material.code === code));
  const extra = handedIn.filter((code) =>
    file.files.some((each) => each.materialId === file.materials.find((row) => row.code === code)?.id),
  );
  const ofFiling = filingMaterials(file);
  return [
    ...ofFiling.map(({ code }) => standing(file, code, 'REQUIRED', ofFiling)),
    ...answer.materials.map((code) => standing(file, code, 'REQUIRED', answer.details)),
    ...answer.conditional.map((code) => standing(file, code, 'CONDITIONAL', answer.details)),
    ...extra.map((code) => standing(file, code, 'CONDITIONAL', answer.details)),
  ];
}

/** Codes of what the applicant still owes: required, not waived and not in hand. `strict` leaves what was put off to the window out. */
export function outstandingMaterials(file: CaseFile, on: string, options: { allowDeferred?: boolean } = {}): string[] {
  return requiredMaterials(file, on)
    .filter((material) => material.required === 'REQUIRED')
    .filter(
      (material) =>
        material.state === 'MISSING' || material.state === 'REJECTED' || (material.state === 'DEFERRED' && !options.allowDeferred),
    )
    .map((material) => material.code);
}

function standing(
  file: CaseFile,
  code: string,
  needed: 'REQUIRED' | 'CONDITIONAL',
  details: readonly { code: string; citation: Citation; because: LocalisedText }[],
): MaterialStanding {
  const row = file.materials.find((material) => material.code === code) ?? null;
  const files = file.files.filter((each) => each.materialId === row?.id);
  const detail = details.find((each) => each.code === code);
  const waivedBy = files.length === 0 && row?.state !== 'CHECKED' ? waiver(file, code) : null;
  return {
    id: row?.id ?? `${file.record.id}:${code}`,
    code,
    required: waivedBy ? 'WAIVED' : needed,
    because: detail?.because ?? null,
    citation: detail?.citation ?? null,
    state: row?.state ?? 'MISSING',
    row,
    files,
    provesPaths: provenPaths(code, factsOf(file).declared),
    waivedBy,
  };
}

/** Shared data that stands for a paper: it need not be handed in. */
function waiver(file: CaseFile, code: string): LocalisedText | null {
  // The paper form is the application itself, with the guardian's signature: a window scans it.
  if (code === file.form.code) return file.record.channel === 'WINDOW' ? null : filledOnline;
  const found = (role: OpenEvidence['subjectRole'], topic: OpenEvidence['topic']): OpenEvidence | undefined =>
    file.evidence.find((answer) => answer.subjectRole === role && answer.topic === topic && answer.state === 'FOUND');
  const by = (answer: OpenEvidence | undefined): LocalisedText | null => answer?.source?.agencyName ?? null;
  switch (code) {
    case 'CHILD_ID':
      return by(found('CHILD', 'IDENTITY'));
    case 'GUARDIAN_ID_CARD':
      return by(found('GUARDIAN', 'IDENTITY'));
    case 'GUARDIAN_HOUSEHOLD_REGISTER':
      return by(found('GUARDIAN', 'HOUSEHOLD_REGISTRATION'));
    case 'DIBAO_PROOF':
      return by(file.evidence.find((answer) => answer.topic === 'DIBAO' && answer.state === 'FOUND'));
    default:
      return parentWaiver(file, code);
  }
}

/** A parent's papers are waived when an agency's answer shows every circumstance they would prove. */
function parentWaiver(file: CaseFile, code: string): LocalisedText | null {
  const match = /^(FATHER|MOTHER)_(DEATH_OR_UNTRACED_PROOF|STATE_PROOF)$/.exec(code);
  if (!match) return null;
  const death = match[2] === 'DEATH_OR_UNTRACED_PROOF';
  const declared = factsOf(file).given[match[1] === 'FATHER' ? 'father' : 'mother']?.circumstances ?? [];
  const kinds = declared.map((circumstance) => circumstance.kind).filter((kind) => (kind === 'DEAD') === death);
  const answers = kinds.map((kind) =>
    file.evidence.find(
      (answer) =>
        answer.subjectRole === match[1] &&
        answer.state === 'FOUND' &&
        circumstancesIn(answer.facts).some((circumstance) => circumstance.kind === kind),
    ),
  );
  return kinds.length > 0 && answers.every((answer) => answer !== undefined) ? (answers[0]?.source?.agencyName ?? null) : null;
}
