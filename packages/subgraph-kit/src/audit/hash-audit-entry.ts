import { createHash } from 'node:crypto';
import { canonicalJson } from '@onething/policy';
import type { AuditEntry } from './audit-entry.entity.ts';

/** What the first entry of a chain names as the hash before it. */
export const firstPreviousHash = '0'.repeat(64);

/** SHA-256, hex, over everything of the entry but its own hash. */
export function hashAuditEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { id, jurisdictionCode, sequence, at, actor, action, subject, reason, details, previousHash } = entry;
  const content = { id, jurisdictionCode, sequence, at, actor, action, subject, reason, details, previousHash };
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
