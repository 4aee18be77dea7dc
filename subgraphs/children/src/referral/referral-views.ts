import { maskName, maskResidentId } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { isOnApplicantsSide, relationTo } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import { allowedOn } from './open-referral.ts';
import { ReferralActionRow, ReferralRow } from './referral.entity.ts';
import { AgencyReferral, Referral, ReferralAction } from './referral.type.ts';

/** The referrals of a case as the caller may see them, oldest first; none for whoever merely filed for the family. */
export async function referralViews(context: ChildrenContext, record: Case): Promise<Referral[]> {
  if (relationTo(context, record) === 'FILER') return [];
  const { manager } = context.database.read;
  const rows = await manager.find(ReferralRow, { where: { caseId: record.id }, order: { offeredOn: 'ASC', id: 'ASC' } });
  if (rows.length === 0) return [];
  const actions = await manager.find(ReferralActionRow, { where: { caseId: record.id }, order: { sequence: 'ASC' } });
  return rows.map((row) =>
    referralView(
      context,
      record,
      row,
      actions.filter(({ referralId }) => referralId === row.id),
    ),
  );
}

/** A referral by its id, after a mutation. */
export async function referralById(context: ChildrenContext, id: string): Promise<Referral> {
  const { manager } = context.database.read;
  const row = await manager.findOneByOrFail(ReferralRow, { id });
  const record = await manager.findOneByOrFail(Case, { id: row.caseId });
  const actions = await manager.find(ReferralActionRow, { where: { referralId: id }, order: { sequence: 'ASC' } });
  return referralView(context, record, row, actions);
}

/** The same as the agency sees it. */
export async function agencyReferralById(context: ChildrenContext, id: string): Promise<AgencyReferral> {
  const { manager } = context.database.read;
  const row = await manager.findOneByOrFail(ReferralRow, { id });
  return agencyReferralView(context, row, await manager.findOneByOrFail(Case, { id: row.caseId }));
}

/** One referral with its history. */
export function referralView(context: ChildrenContext, record: Case, row: ReferralRow, actions: readonly ReferralActionRow[]): Referral {
  const plain = isOnApplicantsSide(context, record);
  return Object.assign(new Referral(), {
    ...common(context, row),
    service: row.service,
    summary: row.content.summary,
    citation: row.content.citation,
    agencyName: row.content.agencyName,
    origin: row.origin,
    offeredOn: row.offeredOn,
    case: record,
    allowedActions: allowedOn(context, row, record),
    actions: actions
      .filter(({ kind }) => !plain || kind !== 'ESCALATE')
      .map((action) =>
        Object.assign(new ReferralAction(), {
          kind: action.kind,
          at: action.at,
          actor: action.actor === 'AGENCY' ? 'STAFF' : action.actor,
          by: plain ? null : action.actorName,
          text: plain && action.kind === 'OFFER' ? null : context.fields.openOptional(action, 'text'),
        }),
      ),
  });
}

/** A referral as the agency in charge sees it. */
export function agencyReferralView(context: ChildrenContext, row: ReferralRow, record: Case): AgencyReferral {
  const name = context.fields.openOptional(record, 'childName');
  const residentId = context.fields.openOptional(record, 'childResidentId');
  return Object.assign(new AgencyReferral(), {
    ...common(context, row),
    sentOn: row.sentOn,
    childName: name && maskName(name),
    childResidentId: residentId && maskResidentId(residentId),
    countyName: context.policy.current().jurisdiction(record.countyCode)?.name ?? null,
  });
}

function common(
  context: ChildrenContext,
  row: ReferralRow,
): Pick<Referral, 'id' | 'version' | 'label' | 'period' | 'state' | 'dueOn' | 'overdue' | 'outcome'> {
  const { id, version, period, state, dueOn, outcome, open } = row;
  const overdue = open && dueOn !== null && dueOn < context.clock.today();
  return { id, version, label: row.content.label, period, state, dueOn, overdue, outcome };
}
