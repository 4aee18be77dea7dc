import { type Category, parseDraftPath, pathLineage, standardLineage } from '@onething/policy';
import type { PolicyDraft } from '../draft/policy-draft.entity.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';

/** What holds at a path without the draft, on the first day on which the draft would hold. Null: nothing does. */
export function valueBefore(context: JurisdictionsContext, { code, effectiveFrom }: PolicyDraft, path: string): unknown {
  const parsed = parseDraftPath(path);
  const [name = ''] = parsed?.keys ?? [];
  const knownOn = context.clock.today();
  const releases = context.policy.releases();
  if (parsed?.kind === 'standards') {
    const { amount } = standardLineage(releases, { code, category: name as Category, month: effectiveFrom.slice(0, 7), knownOn });
    return amount ? { fen: amount.fen } : null;
  }
  if (parsed?.kind === 'parameters') return context.policy.current().parameter(code, name, effectiveFrom, knownOn)?.value ?? null;
  return pathLineage(releases, code, knownOn, path).findLast(({ from }) => from <= effectiveFrom)?.value ?? null;
}
