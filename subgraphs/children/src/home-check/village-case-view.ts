import { JurisdictionReference, maskName } from '@onething/subgraph-kit';
import { childSummary } from '../case/case-views.ts';
import { caseFileFor } from '../case/case-file-loader.ts';
import type { Case } from '../case/case.entity.ts';
import { statusLabel } from '../case/status-label.ts';
import type { ChildrenContext } from '../children-context.ts';
import { valueAt } from '../form/json-pointer.ts';
import { homeCheckViews } from './home-check-views.ts';
import { VillageCase } from './village-case.type.ts';

/** A case as its village sees it. */
export async function villageCaseView(context: ChildrenContext, record: Case): Promise<VillageCase> {
  const { answers, actions } = await caseFileFor(context, record);
  const text = (pointer: string): string | null => {
    const value = valueAt(answers, pointer);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const child = childSummary(context, record);
  const guardian = text('/guardians/0/name');
  const asked = actions.findLast((action) => action.kind === 'ASK_HOME_CHECK')?.sequence ?? 0;
  const checked = actions.findLast((action) => action.kind === 'RECORD_HOME_CHECK')?.sequence ?? 0;
  return Object.assign(new VillageCase(), {
    id: record.id,
    number: record.number,
    childName: child.name,
    ageYears: child.ageYears,
    guardianName: guardian && maskName(guardian),
    address: text('/child/address') ?? text('/child/registeredAddress'),
    village: record.villageCode ? JurisdictionReference.of(record.villageCode) : null,
    statusLabel: statusLabel(record.status),
    submittedAt: record.submittedAt,
    checkAsked: asked > checked,
    homeChecks: await homeCheckViews(context, record.id),
  });
}
