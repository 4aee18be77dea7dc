import { canonicalJson } from '@onething/policy';
import type { RefusalPoint } from '@onething/subgraph-kit';
import { idempotent, Misuse, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { EnrolmentRow } from '../../decision/decision.entity.ts';
import { actorOnVisit, visitRoles } from '../duties-of-caller.ts';
import { countVisit } from '../count-visit.ts';
import { lockedRow } from '../locked-row.ts';
import { linkPhotos, mostPhotos } from '../link-photos.ts';
import { raiseFindings } from '../raise-findings.ts';
import type { VisitAnswers } from '../visit-answers.ts';
import { findingsOf } from '../visit-answers.ts';
import { VisitRow } from '../visit.entity.ts';
import { takePlaceOf } from './take-place-of.ts';

export interface RecordVisit extends VisitAnswers {
  /** Made on the device: sent twice it is one visit. A UUID. */
  visitId: string;
  caseId: string;
  /** Day of the visit, `YYYY-MM-DD`. */
  seenOn: string;
  /** Receipts of uploaded photos, at most nine. */
  photoReceipts: string[];
  /** An earlier visit of the caller, recorded wrongly, whose place this one takes; with the reason. */
  corrects?: string | null;
  correctionReason?: string | null;
  idempotencyKey: string;
}

const longestNote = 1000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Village, township or county records a visit to an enrolled child with its photos. It may have been written without a network days before: the day
 * of the visit counts, and if somebody else has visited in that period meanwhile, both visits stay and the caller is shown the other one. What it
 * shows becomes tasks of the office (辽民发〔2019〕66号 二（四）; 郑民文〔2020〕57号 二（四）1). Returns the id of the visit.
 */
export async function recordVisit(context: ChildrenContext, input: RecordVisit): Promise<string> {
  requireAccess(context, { roles: visitRoles });
  if (!uuid.test(input.visitId)) throw new Misuse('BAD_INPUT', 'visitId must be a UUID in lower case');
  return idempotent(context, 'recordVisit', input, async (manager) => {
    const record = await lockedCase(manager, input.caseId);
    const actor = record && (await manager.existsBy(EnrolmentRow, { id: record.id })) ? actorOnVisit(context.caller, record) : undefined;
    if (!record || !actor) throw notFound();
    const { visitId, caseId: _caseId, seenOn, photoReceipts, idempotencyKey: _key, corrects, correctionReason, ...answers } = input;
    const sent = { visitId, caseId: record.id, seenOn, answers, ...(corrects ? { corrects, correctionReason } : {}) };
    const contentHash = context.keyedHash(canonicalJson(sent));
    const known = await lockedRow(manager, VisitRow, { id: visitId });
    if (known) return sameVisit(context, known, contentHash);
    requireAnswers(context, input);
    const reason = corrects ? requireReason(correctionReason ?? '') : null;
    if (corrects) await takePlaceOf(context, manager, record, actor, corrects);
    const row = Object.assign(new VisitRow(), {
      id: visitId,
      caseId: record.id,
      actor,
      seenOn,
      contentHash,
      corrects: corrects ?? null,
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
      at: context.clock.now(),
      ...(await countVisit(context, manager, record, { actor, seenOn, childSeen: answers.childSeen === 'YES' })),
    });
    row.answers = context.fields.seal(row, 'answers', JSON.stringify({ ...answers, note: answers.note.trim() } satisfies VisitAnswers));
    row.correctionReason = context.fields.sealOptional(row, 'correctionReason', reason);
    await manager.insert(VisitRow, row);
    await linkPhotos(context, manager, row, photoReceipts);
    const findings = await raiseFindings(context, manager, record, findingsOf(answers), {
      visitId: row.id,
      byName: row.byName,
      bySubject: row.bySubject,
    });
    await auditVisit(context, manager, record, row, { photos: photoReceipts.length, findings: findings.length });
    return row.id;
  });
}

/** The same visit once more, as a device sends it that never heard the answer; anything else with its id is somebody's mistake. */
function sameVisit(context: ChildrenContext, known: VisitRow, contentHash: string): string {
  if (known.bySubject === context.caller.subject && known.contentHash === contentHash) return known.id;
  throw new RefusalError('VISIT_ID_USED', {
    zh: '这份探视的编号已用于另一份记录，请重新填写一份再上报；已填的内容还在手机里。',
    en: 'The id of this visit belongs to another record. Write it as a new visit; what you wrote is still on this device.',
  });
}

function requireAnswers(context: ChildrenContext, input: RecordVisit): void {
  if (input.photoReceipts.length > mostPhotos) throw new Misuse('BAD_INPUT', `at most ${mostPhotos} photos`);
  const points: RefusalPoint[] = [];
  const wrong = (path: string, code: string, zh: string, en: string): void => void points.push({ path, code, message: { zh, en } });
  if (input.seenOn > context.clock.today())
    wrong('seenOn', 'VISIT_IN_FUTURE', '探视日期不能晚于今天。', 'The day of the visit cannot be after today.');
  if (input.note.length > longestNote)
    wrong('note', 'FIELD_INVALID', `最多写 ${longestNote} 个字。`, `Use at most ${longestNote} characters.`);
  if ((input.whereabouts?.length ?? 0) > longestNote)
    wrong('whereabouts', 'FIELD_INVALID', `最多写 ${longestNote} 个字。`, `Use at most ${longestNote} characters.`);
  const [first] = points;
  if (first) throw new RefusalError(first.code, first.message, points);
}

/** Codes and counts only; what was seen stays sealed in the visit. */
function auditVisit(
  context: ChildrenContext,
  manager: EntityManager,
  record: Case,
  { id, actor, outcome, corrects }: VisitRow,
  counts: { photos: number; findings: number },
): Promise<unknown> {
  return context.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: context.caller.subject,
    action: 'record-visit',
    subject: record.id,
    details: { visitId: id, as: actor, outcome, ...(corrects ? { corrects } : {}), ...counts },
  });
}
