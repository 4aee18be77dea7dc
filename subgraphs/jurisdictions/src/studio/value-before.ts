import { type Category, parseDraftPath, type PolicyLayerRelease, standardLineage } from '@onething/policy';
import type { PolicyDraft } from '../draft/policy-draft.entity.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';

/** What holds at a path without the draft, on the first day on which the draft would hold. Null: nothing does. */
export function valueBefore(context: JurisdictionsContext, { code, effectiveFrom }: PolicyDraft, path: string): unknown {
  const parsed = parseDraftPath(path);
  if (!parsed) return null;
  const policy = context.policy.current();
  const knownOn = context.clock.today();
  const [first = ''] = parsed.keys;
  switch (parsed.kind) {
    case 'standards':
      return standardBefore(context.policy.releases(), { code, category: first as Category, month: effectiveFrom.slice(0, 7), knownOn });
    case 'parameters':
      return policy.parameter(code, first, effectiveFrom, knownOn)?.value ?? null;
    case 'forms':
      return policy.form(code, first, effectiveFrom, knownOn) ?? null;
    case 'guides':
      return policy.guide(code, first, effectiveFrom, knownOn) ?? null;
    case 'portal':
      return policy.portal(code, effectiveFrom, knownOn) ?? null;
    case 'contacts':
      return policy.contacts(code, effectiveFrom, knownOn).find(({ id }) => id === first) ?? null;
    case 'jurisdiction':
      return policy.jurisdiction(code) ?? null;
    case 'units':
      return policy.jurisdiction(first) ?? null;
    default:
      return null;
  }
}

function standardBefore(
  releases: readonly PolicyLayerRelease[],
  asked: { code: string; category: Category; month: string; knownOn: string },
): { fen: number } | null {
  const { amount } = standardLineage(releases, asked);
  return amount ? { fen: amount.fen } : null;
}
