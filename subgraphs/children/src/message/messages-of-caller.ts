import type { Caller } from '@onething/subgraph-kit';
import { coveredPrefixes } from '@onething/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import { identityTokenOf } from '../case/identity-of-caller.ts';
import { Case } from '../case/case.entity.ts';
import { ofCallersArea } from '../queue/queue-filter.ts';
import { tokenRecipient } from './message-addresses.ts';
import { Message, MessageMark } from './message.entity.ts';

/** Before everything: who has marked nothing as read. */
const never = '';

/**
 * The messages of the caller: to them, and to the roles they hold where they hold them, for as long as they may know of the case. Who leaves a
 * place or loses a scope loses its messages with it.
 */
export function messagesOfCaller(context: ChildrenContext): SelectQueryBuilder<Message> {
  const { caller } = context;
  const { manager } = context.database.read;
  const token = identityTokenOf(context);
  const query = manager.createQueryBuilder(Message, 'message').where(
    new Brackets((any) => {
      any.where('message.recipient IN (:...addresses)', { addresses: [caller.subject, ...(token ? [tokenRecipient(token)] : [])] });
      for (const { condition, parameters } of officeConditions(caller))
        any.orWhere(`(${condition} AND message.causedBy <> :reader)`, parameters);
    }),
  );
  const visible = ofCallersArea(manager.createQueryBuilder(Case, 'found').select('1').where('found.id = message.case_id'), caller);
  const own = 'mine.applicant_subject = :reader OR mine.guardian_token = :token';
  const inVillage = "message.audience = 'villageDirector' AND mine.restricted = :inTheOpen";
  // Of a report the offices know that it is there where it lies now; what it says is read on its own page alone.
  const ofOffice =
    "SELECT 1 FROM protection_report report WHERE report.id = message.case_id AND message.audience <> 'PERSON' AND (report.area_code = message.area_code OR report.county_code = message.area_code)";
  return query
    .andWhere(
      `(EXISTS (SELECT 1 FROM welfare_case mine WHERE mine.id = message.case_id AND (${own} OR (${inVillage}))) OR EXISTS (${visible.getQuery()}) OR EXISTS (${ofOffice}))`,
    )
    .setParameters({ ...visible.getParameters(), reader: caller.subject, token: token ?? '', inTheOpen: false });
}

function officeConditions(caller: Caller): { condition: string; parameters: Record<string, string> }[] {
  return [...caseworkRoles, 'villageDirector' as const].flatMap((role) =>
    coveredPrefixes(caller, [role]).map((prefix, index) => ({
      condition: `message.audience = :${role} AND message.areaCode LIKE :${role}${index}`,
      parameters: { [role]: role, [`${role}${index}`]: `${prefix}%` },
    })),
  );
}

/** Up to when the caller has marked everything as read. */
export async function readUpTo(context: ChildrenContext): Promise<string> {
  return (await context.database.read.manager.findOneBy(MessageMark, { reader: context.caller.subject }))?.readUpTo ?? never;
}

/** Narrows to what the caller has not read. */
export function onlyUnread(query: SelectQueryBuilder<Message>, mark: string): SelectQueryBuilder<Message> {
  const reading = 'SELECT 1 FROM message_reading reading WHERE reading.reader = :reader AND reading.message_id = message.id';
  return query.andWhere(`(EXISTS (${reading} AND reading.unread = :unread) OR (message.at > :mark AND NOT EXISTS (${reading})))`, {
    mark,
    unread: true,
  });
}
