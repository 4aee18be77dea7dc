import type { CaseStatus } from '@onething/casework';
import { openStatuses } from '@onething/casework';
import type { Caller, Role } from '@onething/subgraph-kit';
import { coveredPrefixes, hivScope, holdsAnywhere, jurisdictionPrefix, scopeOfCategory } from '@onething/subgraph-kit';
import { Brackets } from 'typeorm';
import type { SelectQueryBuilder, WhereExpressionBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import { restrictedCategory } from '../case/case.entity.ts';
import type { Case } from '../case/case.entity.ts';
import type { CaseFlag, FilingChannel, HandlerFilter, QueueView } from '../enumerations.ts';
import { dayAfter, nearing18Limit, newSince } from './queue-flags.ts';

/** What an officer asks the queue for. */
export interface QueueFilter {
  view?: QueueView;
  statuses?: CaseStatus[];
  handler?: HandlerFilter;
  category?: string[];
  flags?: CaseFlag[];
  text?: string;
  /** Codes of township units or counties. */
  places?: string[];
  /** Subject of whoever handles it at the level it lies with. */
  assignee?: string;
  overdue?: boolean;
  /** Days, `YYYY-MM-DD`, both included. */
  receivedFrom?: string;
  receivedTo?: string;
  dueFrom?: string;
  dueTo?: string;
  channels?: FilingChannel[];
}

export const townshipRoles: readonly Role[] = ['townshipOfficer', 'townshipHead'];
export const countyRoles: readonly Role[] = ['countyOfficer', 'countyReviewer', 'countyConfirmer'];

/**
 * Only cases of the jurisdictions the caller covers; never drafts, and restricted ones only where the caller holds the scope. With no grant nothing
 * at all. Lists and counts both begin here.
 */
export function ofCallersArea(query: SelectQueryBuilder<Case>, caller: Caller): SelectQueryBuilder<Case> {
  const prefixes = coveredPrefixes(caller, caseworkRoles);
  const scoped = coveredPrefixes(caller, caseworkRoles, hivScope);
  query.andWhere("found.status <> 'DRAFT'");
  if (prefixes.length === 0) return query.andWhere('1 = 0');
  within(query, 'area', prefixes);
  if (scoped.length === 0) return query.andWhere('found.restricted = :inTheOpen', { inTheOpen: false });
  if (scoped.toSorted().join() === prefixes.toSorted().join()) return query;
  return query.andWhere(
    new Brackets((any) => {
      any.where('found.restricted = :inTheOpen', { inTheOpen: false }).orWhere(new Brackets((area) => void within(area, 'scoped', scoped)));
    }),
  );
}

/** Narrows to codes that begin with one of the prefixes. */
function within(query: WhereExpressionBuilder, name: string, prefixes: readonly string[]): void {
  query.andWhere(
    new Brackets((any) => {
      prefixes.forEach((prefix, index) => {
        // Equality on an indexed column for a county or township unit, so that the order comes from the index.
        const parameter = `${name}${index}`;
        if (prefix.length === 6) any.orWhere(`found.countyCode = :${parameter}`, { [parameter]: prefix });
        else if (prefix.length === 9) any.orWhere(`found.townshipCode = :${parameter}`, { [parameter]: prefix });
        else any.orWhere(`found.areaCode LIKE :${parameter}`, { [parameter]: `${prefix}%` });
      });
    }),
  );
}

/** Narrows the queue. A finished case is only found by status, number or the child. */
export function applyFilter(query: SelectQueryBuilder<Case>, filter: QueueFilter, context: ChildrenContext): SelectQueryBuilder<Case> {
  const { caller } = context;
  const today = context.clock.today();
  if (!filter.statuses && !filter.text?.trim()) query.andWhere('found.open = :open', { open: true });
  if (filter.statuses)
    query.andWhere('found.status IN (:...statuses)', { statuses: filter.statuses.length > 0 ? filter.statuses : ['NONE'] });
  if (filter.category?.length) {
    const stored = filter.category.map((category) => (scopeOfCategory(category) === null ? category : restrictedCategory));
    query.andWhere('found.storedCategory IN (:...categories)', { categories: stored });
  }
  for (const flag of filter.flags ?? []) flagCondition(query, flag, today);
  if (filter.text?.trim()) textCondition(query, filter.text.trim(), context);
  if (filter.handler) handlerCondition(query, filter.handler, caller);
  if (filter.channels?.length) query.andWhere('found.channel IN (:...channels)', { channels: filter.channels });
  placeCondition(query, filter.places ?? []);
  dayConditions(query, filter, today);
  if (filter.assignee) handledBy(query, filter.assignee);
  if (filter.view) viewCondition(query, filter.view, caller, today);
  return query;
}

/** Levels the caller works at. */
export function levelsOf(caller: Caller): ('TOWNSHIP' | 'COUNTY')[] {
  return [
    ...(holdsAnywhere(caller, townshipRoles) ? (['TOWNSHIP'] as const) : []),
    ...(holdsAnywhere(caller, countyRoles) ? (['COUNTY'] as const) : []),
  ];
}

function viewCondition(query: SelectQueryBuilder<Case>, view: QueueView, caller: Caller, today: string): void {
  const onMyTable = (): void => void query.andWhere('found.tableLevel IN (:...levels)', { levels: [...levelsOf(caller), 'NONE'] });
  switch (view) {
    case 'MINE':
      onMyTable();
      return mineOrToSign(query, caller);
    case 'TODAY':
      onMyTable();
      return void query.andWhere('found.dueSort <= :today', { today });
    case 'PAUSED':
      return void query.andWhere('found.dueSort = :stoppedSort', { stoppedSort });
    case 'FORWARDED':
      return forwarded(query, caller);
    case 'TO_ACCEPT':
      return void query.andWhere("found.status IN ('SUBMITTED', 'NOTICE_SENT')");
    case 'VERIFYING':
      return void query.andWhere("found.status IN ('VERIFYING', 'SUPPLEMENT_REQUESTED', 'VERIFICATION_PREPARED')");
    case 'READY':
      onMyTable();
      return flagCondition(query, 'READY', today);
    case 'REPORTED':
      return void query.andWhere("found.status IN ('CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED', 'DECISION_PREPARED', 'OBJECTION_RAISED')");
    case 'RETURNED':
    case 'ENDANGERED':
      return flagCondition(query, view, today);
    default:
      return void query.andWhere('found.status IN (:...openStatuses)', { openStatuses });
  }
}

/** How `dueSort` says that the clock stands, and that there is no due date. */
export const stoppedSort = '9998-12-31';
export const openSort = '9999-12-31';

function placeCondition(query: SelectQueryBuilder<Case>, places: readonly string[]): void {
  if (places.length === 0) return;
  query.andWhere(
    new Brackets((any) => {
      places.forEach((code, index) => {
        const name = `place${index}`;
        if (code.length === 9) any.orWhere(`found.townshipCode = :${name}`, { [name]: code });
        else any.orWhere(`found.areaCode LIKE :${name}`, { [name]: `${jurisdictionPrefix(code)}%` });
      });
    }),
  );
}

function dayConditions(query: SelectQueryBuilder<Case>, filter: QueueFilter, today: string): void {
  const { receivedFrom, receivedTo, dueFrom, dueTo } = filter;
  if (filter.overdue) query.andWhere('found.dueSort < :overdueToday', { overdueToday: today });
  if (receivedFrom) query.andWhere('found.receivedSort >= :receivedFrom', { receivedFrom: newSince(receivedFrom) });
  if (receivedTo) query.andWhere('found.receivedSort < :receivedTo', { receivedTo: newSince(dayAfter(receivedTo)) });
  if (dueFrom) query.andWhere('found.dueSort >= :dueFrom', { dueFrom });
  // A stopped or an open clock is due on no day, however far the range reaches.
  if (dueTo) query.andWhere('found.dueSort <= :dueTo', { dueTo: dueTo < stoppedSort ? dueTo : stoppedSort.replace('31', '30') });
}

function handledBy(query: WhereExpressionBuilder, assignee: string): void {
  query.andWhere(
    "((found.tableLevel = 'TOWNSHIP' AND found.townshipHandler = :assignee) OR (found.tableLevel = 'COUNTY' AND found.countyHandler = :assignee))",
    { assignee },
  );
}

/** Statuses in which a signature is awaited that one of the caller's roles gives. */
export function statusesToSign(caller: Caller): CaseStatus[] {
  return [
    ...(holdsAnywhere(caller, ['townshipHead']) ? (['VERIFICATION_PREPARED'] as const) : []),
    ...(holdsAnywhere(caller, ['countyReviewer', 'countyConfirmer']) ? (['DECISION_PREPARED', 'OBJECTION_RAISED'] as const) : []),
  ];
}

/** What the caller handles, what nobody handles yet, and what waits for a signature that the caller's role gives. */
function mineOrToSign(query: SelectQueryBuilder<Case>, caller: Caller): void {
  const toSign = statusesToSign(caller);
  query.andWhere(
    new Brackets((any) => {
      handlerCondition(any, 'ME_OR_NOBODY', caller);
      if (toSign.length > 0) any.orWhere('found.status IN (:...toSign)', { toSign });
    }),
  );
}

/** Cases the caller handled that lie with the other level now. */
function forwarded(query: SelectQueryBuilder<Case>, { subject }: Caller): void {
  query.andWhere(
    "((found.townshipHandler = :me AND found.tableLevel = 'COUNTY') OR (found.countyHandler = :me AND found.tableLevel = 'TOWNSHIP'))",
    { me: subject },
  );
}

function handlerCondition(query: WhereExpressionBuilder, handler: HandlerFilter, { subject }: Caller): void {
  const mine =
    "((found.tableLevel = 'TOWNSHIP' AND found.townshipHandler = :me) OR (found.tableLevel = 'COUNTY' AND found.countyHandler = :me))";
  const nobodys =
    "((found.tableLevel = 'TOWNSHIP' AND found.townshipHandler IS NULL) OR (found.tableLevel = 'COUNTY' AND found.countyHandler IS NULL))";
  if (handler === 'ME') query.andWhere(mine, { me: subject });
  if (handler === 'NOBODY') query.andWhere(nobodys);
  if (handler === 'ME_OR_NOBODY') query.andWhere(`(${mine} OR ${nobodys})`, { me: subject });
}

function flagCondition(query: SelectQueryBuilder<Case>, flag: CaseFlag, today: string): void {
  if (flag === 'NEARING_18') query.andWhere('found.childBornOn <= :bornLimit', { bornLimit: nearing18Limit(today) });
  else if (flag === 'ESCALATED')
    query.andWhere('(found.dueSort < :overdueOn OR found.flagList LIKE :escalated)', { overdueOn: today, escalated: '%,ESCALATED,%' });
  else if (flag === 'ENDANGERED')
    query.andWhere('(found.endangeredFrom <= :endangeredOn AND found.dueSort >= :endangeredOn)', { endangeredOn: today });
  else if (flag === 'NEW') query.andWhere('found.submittedAt >= :newSince', { newSince: newSince(today) });
  else query.andWhere(`found.flagList LIKE :flag${flag}`, { [`flag${flag}`]: `%,${flag},%` });
}

/** The whole name, resident ID or number: what is encrypted is found by its keyed hash only. */
function textCondition(query: SelectQueryBuilder<Case>, text: string, context: ChildrenContext): void {
  query.andWhere('(found.number = :text OR found.childNameHash = :nameHash OR found.childIdentityToken = :token)', {
    text,
    nameHash: context.keyedHash(`name ${text}`),
    token: context.identityToken(text),
  });
}
