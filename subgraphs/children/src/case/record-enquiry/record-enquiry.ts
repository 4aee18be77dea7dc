import { levelOf } from '@onething/casework';
import type { LocalisedText } from '@onething/policy';
import type { RefusalPoint } from '@onething/subgraph-kit';
import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { EnquiryFileRow, EnquiryRow } from '../../enquiry/enquiry.entity.ts';
import type { EnquiryKind, EnquiryPerson } from '../../enquiry/enquiry-kinds.ts';
import { enquiryLabel } from '../../enquiry/enquiry-kinds.ts';
import { insertFinding, tellsOfInfection } from '../../evidence/insert-finding.ts';
import { isFindingValue } from '../../evidence/finding-paths.ts';
import { requireNewFile } from '../../material/same-file.ts';
import { readUploadReceipt } from '../../material/upload-receipt.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

interface ShownFact {
  /** Fact path, as recordFinding takes it. */
  path: string;
  value: unknown;
}

export interface RecordEnquiry {
  caseId: string;
  version: number;
  kind: EnquiryKind;
  /** `YYYY-MM-DD`, the day it took place. */
  onDate: string;
  people: EnquiryPerson[];
  finding: string;
  facts?: ShownFact[];
  /** Upload receipts of photos and papers. */
  receipts?: string[];
  idempotencyKey: string;
}

const longestFinding = 2000;
const mostFiles = 20;
const notInVocabulary = 'a path or value is not in the vocabulary of facts';

/**
 * An office writes down what it did to verify again what is in doubt: who was there by role, what was seen or said, photos, and the facts that
 * are thereby proved or contradicted; those count as findings do (辽民发〔2019〕66号 二（二）). Never shown to the applicant or in public.
 */
export async function recordEnquiry(context: ChildrenContext, input: RecordEnquiry): Promise<void> {
  const facts = input.facts ?? [];
  if (facts.some(({ path, value }) => !isFindingValue(path, value))) throw new Misuse('BAD_INPUT', notInVocabulary);
  if ((input.receipts?.length ?? 0) > mostFiles) throw new Misuse('BAD_INPUT', `at most ${mostFiles} files`);
  await idempotent(context, 'recordEnquiry', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'RECORD_ENQUIRY' });
    if (!file.record.restricted && facts.some(tellsOfInfection)) throw new Misuse('BAD_INPUT', notInVocabulary);
    requireComplete(file, input, context.clock.today());
    const row = Object.assign(new EnquiryRow(), {
      id: context.ids.next(),
      caseId: file.record.id,
      kind: input.kind,
      level: levelOf(file.state.status) ?? ('TOWNSHIP' as const),
      onDate: input.onDate,
      people: [...new Set(input.people)],
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
      at: context.clock.now(),
    });
    row.finding = context.fields.seal(row, 'finding', input.finding.trim());
    await manager.insert(EnquiryRow, row);
    for (const receipt of input.receipts ?? []) await insertFile(context, manager, file, row.id, receipt);
    const label = enquiryLabel[input.kind];
    const basis = { basis: 'VISIT' as const, basisId: row.id, note: `${label.zh} ${input.onDate}` };
    for (const fact of facts) await insertFinding(context, manager, file, { ...fact, ...basis });
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'RECORD_ENQUIRY',
      text: { zh: `${label.zh}（${input.onDate}）`, en: `${label.en} (${input.onDate})` },
    });
    await auditAction(context, manager, file, 'record-enquiry', {
      details: { enquiryId: row.id, kind: row.kind, facts: facts.length },
    });
    return null;
  });
}

/** Everything that is wrong with the record, each at its field. */
function requireComplete(file: CaseFile, input: RecordEnquiry, today: string): void {
  const points: RefusalPoint[] = [];
  const wrong = (path: string, code: string, message: LocalisedText): void => void points.push({ path, code, message });
  const earliest = file.state.submitted?.on ?? today;
  if (input.onDate > today)
    wrong('onDate', 'ENQUIRY_DATE_IN_FUTURE', { zh: '日期在今天之后，请核对。', en: 'The date lies after today. Please check it.' });
  else if (input.onDate < earliest)
    wrong('onDate', 'ENQUIRY_BEFORE_APPLICATION', {
      zh: `日期早于申请（${earliest}），请核对。`,
      en: `The date lies before the application (${earliest}). Please check it.`,
    });
  if (input.people.length === 0)
    wrong('people', 'ENQUIRY_WITHOUT_PEOPLE', { zh: '请选参加的人（只写身份）。', en: 'State who took part, by role.' });
  const finding = input.finding.trim();
  if (finding === '' || finding.length > longestFinding)
    wrong('finding', 'ENQUIRY_WITHOUT_FINDING', {
      zh: `请写明了解到的情况（不超过 ${longestFinding} 字）。`,
      en: `Write down what was found (at most ${longestFinding} characters).`,
    });
  const [first] = points;
  if (first) throw new RefusalError(first.code, first.message, points);
}

async function insertFile(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  enquiryId: string,
  signed: string,
): Promise<void> {
  const receipt = await readUploadReceipt(context, signed);
  await requireNewFile(manager, file, receipt, { enquiryId });
  const row = Object.assign(new EnquiryFileRow(), {
    id: receipt.fileId,
    caseId: file.record.id,
    enquiryId,
    mediaType: receipt.mediaType,
    sizeBytes: receipt.sizeBytes,
    sha256: receipt.sha256,
    attachedAt: context.clock.now(),
  });
  row.fileName = context.fields.seal(row, 'fileName', receipt.fileName);
  await manager.insert(EnquiryFileRow, row);
}
