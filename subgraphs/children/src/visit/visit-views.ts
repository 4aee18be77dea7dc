import { In } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import type { VisitAnswers } from './visit-answers.ts';
import { VisitPhotoRow, VisitRow } from './visit.entity.ts';
import { CountedVisit, ParentChange, Visit, VisitPhoto } from './visit.type.ts';

/** Visits opened for who may read them. */
export async function visitViews(context: ChildrenContext, rows: readonly VisitRow[]): Promise<Visit[]> {
  if (rows.length === 0) return [];
  const { manager } = context.database.read;
  const photos = await manager.find(VisitPhotoRow, {
    where: { visitId: In(rows.map(({ id }) => id)) },
    order: { attachedAt: 'ASC', id: 'ASC' },
  });
  const corrections = await manager.findBy(VisitRow, { corrects: In(rows.map(({ id }) => id)) });
  const conflictIds = rows.flatMap(({ conflictId }) => conflictId ?? []);
  const counted = conflictIds.length > 0 ? await manager.findBy(VisitRow, { id: In(conflictIds) }) : [];
  return rows.map((row) => {
    const answers = JSON.parse(context.fields.open(row, 'answers')) as VisitAnswers;
    const other = counted.find(({ id }) => id === row.conflictId);
    return Object.assign(new Visit(), {
      home: null,
      whereabouts: null,
      carer: null,
      schooling: null,
      health: null,
      registration: null,
      urgent: null,
      ...answers,
      parentChange: answers.parentChange ? Object.assign(new ParentChange(), answers.parentChange) : null,
      id: row.id,
      caseId: row.caseId,
      actor: row.actor,
      seenOn: row.seenOn,
      outcome: row.outcome,
      counted: other ? Object.assign(new CountedVisit(), { by: other.byName, seenOn: other.seenOn }) : null,
      corrects: row.corrects,
      correctionReason: context.fields.openOptional(row, 'correctionReason') ?? null,
      correctedBy: corrections.find(({ corrects }) => corrects === row.id)?.id ?? null,
      mayCorrect: row.bySubject === context.caller.subject && corrections.every(({ corrects }) => corrects !== row.id),
      photos: photos
        .filter(({ visitId }) => visitId === row.id)
        .map(({ id, mediaType }) => Object.assign(new VisitPhoto(), { fileId: id, mediaType })),
      by: row.byName,
      at: row.at,
    });
  });
}

/** One visit after it was recorded. */
export async function visitById(context: ChildrenContext, id: string): Promise<Visit> {
  const row = await context.database.read.manager.findOneByOrFail(VisitRow, { id });
  const [view] = await visitViews(context, [row]);
  return view as Visit;
}
