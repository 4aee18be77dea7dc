import { factLabel } from '@onething/policy';
import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import type { FindingRow } from '../../evidence/evidence.entity.ts';
import { insertFinding, tellsOfInfection } from '../../evidence/insert-finding.ts';
import { isFindingValue } from '../../evidence/finding-paths.ts';
import { requiredMaterials } from '../../material/required-materials.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

interface FindingBasis {
  /** Material of the case, as the case shows it. */
  materialId?: string;
  /** What was seen on a visit. */
  visitNote?: string;
  evidenceId?: string;
}

export interface RecordFinding {
  caseId: string;
  version: number;
  /** Fact path: `mother.OUT_OF_CONTACT.policeResult`, `father.DEAD`, `father`, `child.bornOn`, `household.hardshipClass`. */
  path: string;
  value: unknown;
  basis: FindingBasis;
  note?: string;
  idempotencyKey: string;
}

const notInVocabulary = 'path or value is not in the vocabulary of facts';

/** An officer states what a paper, a visit or an agency's answer shows. It counts before what agencies said and what was declared; the next finding counts before it. */
export async function recordFinding(context: ChildrenContext, input: RecordFinding): Promise<void> {
  if (!isFindingValue(input.path, input.value)) throw new Misuse('BAD_INPUT', notInVocabulary);
  await idempotent(context, 'recordFinding', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'RECORD_FINDING' });
    if (!file.record.restricted && tellsOfInfection(input)) throw new Misuse('BAD_INPUT', notInVocabulary);
    const { basis, basisId } = basisOf(file, input.basis, context.clock.today());
    const note = [input.basis.visitNote, input.note]
      .map((text) => text?.trim())
      .filter(Boolean)
      .join('；');
    const findingId = await insertFinding(context, manager, file, { path: input.path, value: input.value, basis, basisId, note });
    const label = factLabel(input.path);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'RECORD_FINDING',
      text: { zh: `查明：${label.zh}${note === '' ? '' : `（${note}）`}`, en: `Found: ${label.en}${note === '' ? '' : ` (${note})`}` },
    });
    await auditAction(context, manager, file, 'record-finding', { details: { path: input.path, basis, findingId } });
    return null;
  });
}

/** A finding needs something it rests on. */
function basisOf(file: CaseFile, basis: FindingBasis, today: string): { basis: FindingRow['basis']; basisId: string | null } {
  if (basis.materialId) {
    const material = requiredMaterials(file, today).find((each) => each.id === basis.materialId);
    if (!material) throw new Misuse('BAD_INPUT', 'basis.materialId is no material of this case');
    return { basis: 'PAPER', basisId: material.row?.id ?? null };
  }
  if (basis.evidenceId) {
    if (!file.evidence.some((answer) => answer.id === basis.evidenceId))
      throw new Misuse('BAD_INPUT', 'basis.evidenceId is no evidence of this case');
    return { basis: 'AGENCY', basisId: basis.evidenceId };
  }
  if (basis.visitNote?.trim()) return { basis: 'VISIT', basisId: null };
  const message = {
    zh: '请写明依据：材料、入户情况或部门答复。',
    en: 'State what it rests on: a paper, a visit or an answer of an agency.',
  };
  throw new RefusalError('FINDING_WITHOUT_BASIS', message, [{ path: 'basis', code: 'FINDING_WITHOUT_BASIS', message }]);
}
