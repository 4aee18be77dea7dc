import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { carePlacesOf, dueDay } from '../protection-chain.ts';
import type { CarePlace } from '../protection-words.ts';
import { ProtectionPlacementRow } from '../protection.entity.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import { requireNobodyAway } from '../running-placement.ts';

export interface PlaceChild {
  reportId: string;
  version: number;
  place: CarePlace;
  /** Institution or person, and how to reach them. */
  carer: string;
  startedOn: string;
  decision: string;
  idempotencyKey: string;
}

/**
 * The county places the child with somebody who looks after it for the time being: the protection agency, an institution entrusted by it, or a
 * relative (郑民文〔2020〕57号 二（三）1、二（六）). One placement runs at a time; it is looked at again by the day the place sets.
 */
export async function placeChild(context: ChildrenContext, input: PlaceChild): Promise<void> {
  await idempotent(context, 'placeChild', input, async (manager) => {
    const report = await openReport(context, manager, input, 'PLACE');
    const policy = context.policy.current();
    new StepProblems()
      .choice('place', [input.place], carePlacesOf(policy, report.countyCode, context.clock.today()))
      .text('carer', input.carer, { zh: '请写明由谁照料、怎么联系。', en: 'Say who looks after the child and how to reach them.' })
      .day('startedOn', input.startedOn, { from: report.reportedOn, today: context.clock.today() })
      .text('decision', input.decision, { zh: '请写明决定和理由。', en: 'State the decision and the reason.' })
      .refuse();
    await requireNobodyAway(manager, report);
    const row = Object.assign(new ProtectionPlacementRow(), {
      id: context.ids.next(),
      reportId: report.id,
      place: input.place,
      startedOn: input.startedOn,
      reviewBy: dueDay(policy, report.countyCode, 'PLACEMENT', input.startedOn),
      endedOn: null,
      endReason: null,
    });
    row.carer = context.fields.seal(row, 'carer', input.carer.trim());
    await manager.insert(ProtectionPlacementRow, row);
    const details = { decision: input.decision.trim(), reference: input.place, carer: input.carer.trim() };
    await recordProtectionStep(context, manager, report, { kind: 'PLACE', onDate: input.startedOn, details });
    return null;
  });
}
