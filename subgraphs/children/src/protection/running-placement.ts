import { RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { ProtectionPlacementRow } from './protection.entity.ts';

/** The temporary care that runs for a report. */
export function runningPlacement(manager: EntityManager, reportId: string): Promise<ProtectionPlacementRow | null> {
  return manager.findOneBy(ProtectionPlacementRow, { reportId, endedOn: IsNull() });
}

/** Refusal PROTECTION_PLACEMENT_RUNS while the child is looked after somewhere: that ends first. */
export async function requireNobodyAway(manager: EntityManager, report: { id: string }): Promise<void> {
  if (!(await runningPlacement(manager, report.id))) return;
  throw new RefusalError('PROTECTION_PLACEMENT_RUNS', {
    zh: '孩子还在临时照料中，请先结束临时照料。',
    en: 'The child is still in temporary care. End that first.',
  });
}
