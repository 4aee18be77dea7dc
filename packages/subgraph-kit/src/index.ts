import 'reflect-metadata';

export { Access, type AccessRequest, type AccessRule } from './access/access.ts';
export { anonymousCaller, roles, type Caller, type Grant, type Role } from './access/caller.ts';
export { coveredPrefixes, covers, holds, holdsAnywhere, jurisdictionPrefix } from './access/jurisdiction-codes.ts';
export { hivScope, scopeOfCategory } from './access/restricted-category.ts';
export { requireAccess, type Requirement } from './access/require-access.ts';
export { anyOf, anyone, applicants, owner, ownerOrStaff, rule, signedIn, staff, staffCovering } from './access/rules.ts';
export {
  generateServiceTokenKeys,
  signServiceToken,
  verifyServiceToken,
  type ServiceClaims,
  type ServiceTokenKeys,
} from './access/service-token.ts';
export { AuditChain, AuditEntry } from './audit/audit-entry.entity.ts';
export { verifyAuditChain, type AuditProblem, type AuditVerification } from './audit/verify-audit-chain.ts';
export { AuditLog, type AuditDraft } from './audit/audit-log.ts';
export { bootFromEnvironment } from './boot/boot-from-environment.ts';
export { accessMatrix, bootSubgraph, printSubgraph, type BootOptions } from './boot/boot-subgraph.ts';
export { defineSubgraph, type SubgraphDefinition } from './boot/define-subgraph.ts';
export { runJob, type Job } from './boot/jobs.ts';
export { kitEntities, kitMigrations } from './boot/kit-parts.ts';
export type { LogFields, Logger } from './boot/logger.ts';
export { pinoLogger, silentLogger } from './boot/pino-logger.ts';
export type { Kit, RequestContext } from './boot/request-context.ts';
export type { GraphqlRequest, GraphqlResult } from './boot/request-pipeline.ts';
export type { RequestEnvelope, RunningSubgraph } from './boot/running-subgraph.ts';
export { addToRows } from './database/add-to-rows.ts';
export * from './database/columns.ts';
export { insertRows } from './database/insert-rows.ts';
export type { Database } from './database/database.ts';
export { openDatabase, type DatabaseOptions } from './database/open-database.ts';
export { isContention, isDuplicateKey } from './database/contention.ts';
export { EncryptedColumn, type Encrypted } from './encryption/encrypted-column.ts';
export { EncryptedFields } from './encryption/encrypted-fields.ts';
export { identityToken, identityTokenVersion } from './encryption/identity-token.ts';
export { CannotOpen, type KeyRing } from './encryption/key-ring.ts';
export { maskAccount, maskName, maskPhone, maskResidentId } from './encryption/masks.ts';
export { rotateKeys, type Rotation } from './encryption/rotate-keys.ts';
export { SealedEnvelope } from './encryption/sealed-envelope.ts';
export { generateSubgraphKeys, readSubgraphKeys, withNewKey, type SerialisedKeys, type SubgraphKeys } from './encryption/subgraph-keys.ts';
export { LawfulRefusal, Refusal, RefusalDetail } from './errors/lawful-refusal.ts';
export { Misuse, misuseCodes, notFound, type MisuseCode } from './errors/misuse.ts';
export { RefusalError, type LocalisedMessage, type RefusalPoint } from './errors/refusal-error.ts';
export { inLanguage, refusable } from './errors/refusable.ts';
export { idempotent, type JsonValue } from './idempotency/idempotent.ts';
export { defineListener, type Listener } from './inbox/listener.ts';
export * from './lists/index.ts';
export { Outbox, type EventDraft } from './outbox/outbox.ts';
export { NoPolicyYet, PolicyLibrary, UnknownRelease } from './policy/policy-library.ts';
export { defineRehearsalWork } from './rehearsal/define-rehearsal-work.ts';
export { rehearsalReaders, rehearsalRoles } from './rehearsal/rehearsal-access.ts';
export { RehearsalFailureMigration, rehearsalPartColumns, RehearsalPartRow, type RehearsalPartState } from './rehearsal/rehearsal-part.ts';
export type { RehearsalWork, RehearsedPage, RehearsedPolicies, RehearsedSide } from './rehearsal/rehearsal-work.ts';
export { RehearsalProgress } from './rehearsal/rehearsal-progress.type.ts';
export { CategoryEnum } from './schema/category-enum.ts';
export { connectionOf, PageInfo, type Connection } from './schema/connection.ts';
export { External, Key, Requires, Shareable } from './schema/federation-directives.ts';
export { keysetPage, type KeysetOrder, type PageRequest } from './schema/keyset-page.ts';
export { Reference } from './schema/reference.ts';
export { resultUnion } from './schema/result-union.ts';
export * from './schema/scalars.ts';
export { Citation, JurisdictionReference, LayerReference, LocalisedText } from './schema/shared-types.ts';
export { clockAt, dayInChina, systemClock, type Clock } from './time/clock.ts';
export { uuidIds, type Ids } from './time/ids.ts';
