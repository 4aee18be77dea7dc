import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { asOfNow } from './draft-changes.ts';
import { cancelRehearsalsOf } from '../rehearsal/cancel-rehearsals-of.ts';
import { actorOf } from './draft-actor.ts';
import type { PolicyDraftActKind } from './enums.ts';
import { type PathStep, PolicyDraftAct } from './policy-draft-act.entity.ts';
import { type DraftActor, PolicyDraft } from './policy-draft.entity.ts';

/** What of an act is kept beside its kind. */
interface ActDetails {
  note?: string | null;
  steps?: PathStep[];
  ofActId?: string | null;
  /** In place of the caller: what the house does by itself. */
  actor?: DraftActor;
}

/** The parts of a context an act needs: those of a request or of a job. */
type Recorder = Pick<JurisdictionsContext, 'clock' | 'ids' | 'audit' | 'outbox'> & Partial<Pick<JurisdictionsContext, 'caller'>>;

/** Acts after which what is being rehearsed is no longer what the draft says. */
const ALTERING: readonly PolicyDraftActKind[] = ['DESCRIBED', 'CHANGED', 'UNDONE', 'REDONE', 'WITHDRAWN'];

/**
 * Adds an act to the log of a draft and to the audit chain of its place, and notes when the draft was last saved. Runs in the unit of
 * work that holds the draft, so that the numbers have no gap.
 */
export async function recordAct(
  context: Recorder,
  manager: EntityManager,
  draft: PolicyDraft,
  kind: PolicyDraftActKind,
  { note = null, steps = [], ofActId = null, actor }: ActDetails = {},
): Promise<PolicyDraftAct> {
  const by = actor ?? (context.caller ? actorOf(context.caller) : { subject: 'system:jurisdictions', name: '' });
  const last = await manager.findOne(PolicyDraftAct, {
    select: { id: true, sequence: true },
    where: { draftId: draft.id },
    order: { sequence: 'DESC' },
    ...asOfNow(manager),
  });
  const at = context.clock.now();
  const act = Object.assign(new PolicyDraftAct(), {
    id: context.ids.next(),
    draftId: draft.id,
    sequence: (last?.sequence ?? 0) + 1,
    kind,
    subject: by.subject,
    actor: by,
    at,
    note,
    steps,
    paths: steps.map(({ path }) => path),
    ofActId,
  });
  await manager.insert(PolicyDraftAct, act as never);
  await manager.update(PolicyDraft, { id: draft.id }, { savedAt: at });
  draft.savedAt = at;
  if (ALTERING.includes(kind)) await cancelRehearsalsOf(context, manager, draft.id);
  await context.audit.append(manager, {
    jurisdictionCode: draft.code,
    actor: by.subject,
    action: `policy-draft-${kind.toLowerCase()}`,
    subject: draft.id,
    ...(note && { reason: note }),
    details: { revision: draft.revision, version: draft.version, paths: act.paths },
  });
  return act;
}
