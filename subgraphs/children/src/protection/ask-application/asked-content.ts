import type { FormDefinition } from '@onething/policy';
import { holds, notFound } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext, ChildrenKit } from '../../children-context.ts';
import { filingRoles } from '../../filing/choose-channel.ts';
import { uiAt } from '../../form/walk-form.ts';
import { ProtectionReportRow, ProtectionStepRow } from '../protection.entity.ts';
import { recordProtectionStep } from '../record-protection-step.ts';
import type { AskedContent, StepDetails } from '../report-content.ts';

/** An application that was asked for, with the report behind it. */
export interface OpenAsked {
  report: ProtectionReportRow;
  content: AskedContent;
}

/** What an office last asked for; the report must have been asked for. */
export async function latestAsked(
  kit: Pick<ChildrenKit, 'fields'>,
  manager: EntityManager,
  reportId: string,
): Promise<{ step: ProtectionStepRow; content: AskedContent }> {
  const step = await manager.findOneOrFail(ProtectionStepRow, {
    where: { reportId, kind: 'ASK_APPLICATION' },
    order: { sequence: 'DESC' },
  });
  const { application } = JSON.parse(kit.fields.open(step, 'details')) as StepDetails;
  return { step, content: application as AskedContent };
}

/** Takes up what was asked for, locked: for whoever files in that place, as long as nobody has begun it. NOT_FOUND else. */
export async function openAsked(context: ChildrenContext, manager: EntityManager, askedId: string): Promise<OpenAsked> {
  const asked = await manager.findOneBy(ProtectionStepRow, { id: askedId, kind: 'ASK_APPLICATION' });
  const query = manager.createQueryBuilder(ProtectionReportRow, 'report').where({ id: asked?.reportId ?? '' });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  const report = await query.getOne();
  if (!asked || !report?.askedCode || !holds(context.caller, filingRoles, report.askedCode)) throw notFound();
  const { step, content } = await latestAsked(context, manager, report.id);
  if (step.id !== askedId) throw notFound();
  return { report, content };
}

/** What the office knows, laid into the form of the application: whatever the form asks for. */
export function askedAnswers(form: FormDefinition, { content, report }: OpenAsked): Record<string, unknown> {
  const { childName, childBornOn, address, guardianName, guardianPhone, situation } = content;
  const child = { name: childName, bornOn: childBornOn, registeredAt: report.askedCode?.slice(0, 9), address };
  const guardian = asked(form, '/guardians/0', { name: guardianName, phone: guardianPhone });
  return Object.fromEntries(
    Object.entries({
      child: asked(form, '/child', child),
      ...(guardian ? { guardians: [guardian] } : {}),
      event: asked(form, '/event', { account: situation }),
    }).filter(([, part]) => part !== undefined),
  );
}

/** The known values that the form asks for; undefined where it asks for none of them. */
function asked(form: FormDefinition, pointer: string, known: Record<string, string | undefined>): Record<string, string> | undefined {
  const kept = Object.entries(known).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && uiAt(form, `${pointer}/${entry[0]}`) !== undefined,
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** The report notes which application came of it; it is asked for no more. */
export async function noteBegun(context: ChildrenContext, manager: EntityManager, { report }: OpenAsked, caseId: string): Promise<void> {
  await recordProtectionStep(context, manager, report, {
    kind: 'BEGIN_APPLICATION',
    details: {},
    change: { linkedCaseId: caseId, askedCode: null },
  });
}
