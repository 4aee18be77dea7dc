import type { EntityManager } from 'typeorm';
import type { Kit } from '../boot/request-context.ts';
import { UnknownRelease } from '../policy/policy-library.ts';
import type { RehearsalWork, RehearsedPage, RehearsedPolicies } from './rehearsal-work.ts';
import type { RehearsalFailure, RehearsalPartRow } from './rehearsal-part.ts';
import { rehearsedPolicy } from './rehearsed-policy.ts';

/** A page that fails this often ends the rehearsal: it is told as failed, never left to run for ever. */
const mostAttempts = 20;
/** A release that is on its way arrives within seconds; one that has not come by then never will. */
const releaseAwaitedMs = 60_000;

const compiled = new Map<string, RehearsedPolicies>();
/** Of all subgraphs of the process; each rehearsal has two policies. */
const keptRehearsals = 4;

/**
 * Answers the next page of a rehearsal. Calculated outside of any unit of work, so that nobody waits for it; written together with the place where to go on,
 * and only if nobody else went on from there. Returns whether more is to do now.
 */
export async function continueRehearsal<S>(kit: Kit<S>, work: RehearsalWork<S>, rehearsalId: string): Promise<boolean> {
  const part = await kit.database.read.manager.findOneBy(work.part, { rehearsalId });
  if (part?.state !== 'RUNNING') return false;
  try {
    const page = await work.page(kit, part, policiesOf(kit, part));
    const goesOn = await kit.database.transact((manager) => writePage(kit, manager, work, part, page));
    if (!goesOn || page.cursor === null) compiled.delete(`${kit.name} ${rehearsalId}`);
    return goesOn && page.cursor !== null;
  } catch (error) {
    if (!(error instanceof UnknownRelease)) kit.logger.error('rehearsal.page-failed', error, { rehearsalId });
    const failure = failureOf(kit, part, error);
    await kit.database.transact((manager) => noteFailure(kit, manager, work, { ...part, failure }));
    return false;
  }
}

function policiesOf<S>(kit: Kit<S>, { rehearsalId, request }: RehearsalPartRow): RehearsedPolicies {
  const key = `${kit.name} ${rehearsalId}`;
  const known = compiled.get(key);
  if (known) return known;
  const { before, after, on } = request;
  const policies = { before: rehearsedPolicy(kit.policy, before, on), after: rehearsedPolicy(kit.policy, after, on) };
  compiled.set(key, policies);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= keptRehearsals) break;
    compiled.delete(oldest);
  }
  return policies;
}

/** False: another worker was first, or the rehearsal was cancelled meanwhile; the page is thrown away. */
async function writePage<S>(
  kit: Kit<S>,
  manager: EntityManager,
  work: RehearsalWork<S>,
  part: RehearsalPartRow,
  page: RehearsedPage,
): Promise<boolean> {
  const { rehearsalId, cursor } = part;
  const over = page.cursor === null;
  const change = {
    cursor: page.cursor ?? 'END',
    done: part.done + page.done,
    changed: part.changed + page.changed,
    unanswered: part.unanswered + page.unanswered,
    attempts: 0,
    ...(over ? { state: 'COMPLETED', endedAt: kit.clock.now() } : {}),
  };
  const { affected } = await manager.update(work.part, { rehearsalId, cursor, state: 'RUNNING' }, change as never);
  if (affected !== 1) return false;
  await page.write(manager);
  if (over) await tell(kit, manager, work, { ...part, ...change } as RehearsalPartRow);
  return true;
}

/** Why the rehearsal ends here; null: the page is tried again. */
function failureOf<S>({ clock }: Kit<S>, { attempts, startedAt }: RehearsalPartRow, error: unknown): RehearsalFailure | null {
  if (!(error instanceof UnknownRelease)) return attempts + 1 >= mostAttempts ? 'CASES_UNANSWERABLE' : null;
  return Date.parse(clock.now()) - Date.parse(startedAt) >= releaseAwaitedMs ? 'RELEASE_MISSING' : null;
}

async function noteFailure<S>(kit: Kit<S>, manager: EntityManager, work: RehearsalWork<S>, part: RehearsalPartRow): Promise<void> {
  const { rehearsalId, cursor, failure } = part;
  const ended = failure === null ? {} : { state: 'FAILED', failure, endedAt: kit.clock.now() };
  const change = { attempts: part.attempts + 1, ...ended };
  const { affected } = await manager.update(work.part, { rehearsalId, cursor, state: 'RUNNING' }, change as never);
  if (failure !== null && affected === 1) await tell(kit, manager, work, { ...part, state: 'FAILED' } as RehearsalPartRow);
}

async function tell<S>(
  kit: Kit<S>,
  manager: EntityManager,
  work: RehearsalWork<S>,
  { rehearsalId, state, done, changed }: RehearsalPartRow,
): Promise<void> {
  const outcome = state === 'FAILED' ? 'FAILED' : 'COMPLETED';
  await kit.outbox.append(manager, {
    type: work.completed,
    subject: rehearsalId,
    data: { rehearsalId, outcome, cases: done, changed },
  });
}
