import type { Policy } from '@onething/policy';
import { CarePlace } from './protection-words.ts';

/** Order of what has no due day. */
export const neverDue = '9999-12-31';

/** What a limit is set for, in the packs' parameter `protectionLimitDays`. */
export type LimitedLink = 'EMERGENCY_RESPONSE' | 'ASSESSMENT' | 'GUARDIANSHIP_INTERVENTION' | 'PLACEMENT';

/** Whether a place has the chain: reports are taken only there (郑民文〔2020〕57号 二（四）1). */
export function hasProtectionChain(policy: Policy, code: string, on: string): boolean {
  const links = policy.parameter(code, 'protectionChain', on)?.value;
  return Array.isArray(links) && links.includes('REPORT');
}

/** Where a place lets a child be looked after for the time being. */
export function carePlacesOf(policy: Policy, code: string, on: string): CarePlace[] {
  const places = policy.parameter(code, 'temporaryCarePlaces', on)?.value;
  return Array.isArray(places) ? places.filter((place): place is CarePlace => place in CarePlace) : [];
}

/** The day by which a link is due, so many calendar days after the one before; null where nobody set a limit. */
export function dueDay(policy: Policy, code: string, link: LimitedLink, from: string): string | null {
  const limits = policy.parameter(code, 'protectionLimitDays', from)?.value as Record<string, unknown> | undefined;
  const days = limits?.[link];
  if (typeof days !== 'number') return null;
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
