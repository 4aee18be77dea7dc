import { openStatuses } from '@onething/casework';
import { checkResidentId } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import { Brackets, In } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import type { CaseFile } from '../case/case-file.ts';
import { valueAt } from '../form/json-pointer.ts';
import { CasePerson, DuplicateHint } from './duplicate-hint.entity.ts';
import type { ChildTraits } from './match-score.ts';
import { matchChildren, probableScore } from './match-score.ts';

/** Cases looked at more closely for one application: those of the same name, or born on the same day in the same county. */
const lookedAt = 50;

const people = { FATHER: '/parents/father', MOTHER: '/parents/mother', GUARDIAN: '/guardians/0' } as const;

/** Notes the parents and the guardian of an application by blind index, in place of those noted before. */
export async function notePeople(kit: ChildrenKit, manager: EntityManager, file: CaseFile): Promise<void> {
  await manager.delete(CasePerson, { caseId: file.record.id });
  for (const [role, pointer] of Object.entries(people) as [CasePerson['role'], string][]) {
    const residentId = valueAt(file.answers, `${pointer}/residentId`);
    if (typeof residentId !== 'string' || !checkResidentId(residentId).ok) continue;
    await manager.insert(CasePerson, { id: kit.ids.next(), caseId: file.record.id, role, identityToken: kit.identityToken(residentId) });
  }
}

/**
 * Compares an application with every running or confirmed case that could be for the same child, wherever it lies, and notes on both sides what a
 * person has to look at. Returns the other cases, so that their queues show it too.
 */
export async function findDuplicates(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<Case[]> {
  const found: Case[] = [];
  const own = await traitsOf(kit, manager, record);
  for (const other of await candidates(manager, record)) {
    const match = matchChildren(own, await traitsOf(kit, manager, other));
    if (match.score < probableScore) continue;
    const isNew = await noteHint(kit, manager, record.id, other.id, match);
    await noteHint(kit, manager, other.id, record.id, match);
    if (isNew) found.push(other);
  }
  return found;
}

async function candidates(manager: EntityManager, record: Case): Promise<Case[]> {
  if (!record.childNameHash && !record.childBornOn) return [];
  return manager
    .createQueryBuilder(Case, 'found')
    .where('found.id <> :own', { own: record.id })
    .andWhere('found.status IN (:...statuses)', { statuses: [...openStatuses, 'CONFIRMED'] })
    .andWhere(
      new Brackets((any) => {
        any
          .where('found.childNameHash = :name', { name: record.childNameHash ?? '' })
          .orWhere('(found.countyCode = :county AND found.childBornOn = :born)', {
            county: record.countyCode,
            born: record.childBornOn ?? '',
          });
      }),
    )
    .orderBy('found.id', 'DESC')
    .take(lookedAt)
    .getMany();
}

async function traitsOf(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<ChildTraits> {
  const parents = await manager.findBy(CasePerson, { caseId: record.id, role: In(['FATHER', 'MOTHER']) });
  return {
    identityToken: record.childIdentityToken,
    name: kit.fields.openOptional(record, 'childName'),
    bornOn: record.childBornOn,
    sex: record.childSex,
    residence: record.areaCode,
    parents: parents.map((person) => person.identityToken),
  };
}

/** Whether it was not known yet. */
async function noteHint(
  kit: ChildrenKit,
  manager: EntityManager,
  caseId: string,
  otherCaseId: string,
  { score, shared }: { score: number; shared: string[] },
): Promise<boolean> {
  if (await manager.existsBy(DuplicateHint, { caseId, otherCaseId })) return false;
  await manager.insert(DuplicateHint, {
    id: kit.ids.next(),
    caseId,
    otherCaseId,
    score,
    shared: shared.join(','),
    state: 'OPEN',
    foundAt: kit.clock.now(),
    decidedAt: null,
    decidedByName: null,
    reason: null,
  });
  return true;
}

/** Other cases of the same parents or guardian, newest first: brothers and sisters perhaps. */
export async function casesOfFamily(manager: EntityManager, caseId: string): Promise<Case[]> {
  const own = await manager.findBy(CasePerson, { caseId });
  if (own.length === 0) return [];
  const same = await manager.find(CasePerson, {
    where: { identityToken: In(own.map((person) => person.identityToken)) },
    order: { id: 'DESC' },
    take: 100,
  });
  const ids = [...new Set(same.map((person) => person.caseId))].filter((id) => id !== caseId);
  return ids.length === 0 ? [] : manager.find(Case, { where: { id: In(ids) }, order: { id: 'DESC' }, take: 20 });
}
