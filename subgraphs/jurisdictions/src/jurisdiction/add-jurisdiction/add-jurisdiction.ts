import { hashLayer, type Policy, type PolicyLayerRelease } from '@onething/policy';
import { idempotent, isDuplicateKey, requireAccess, type RefusalPoint } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { appointmentRefusalText } from '../../appointment/appointment-refusals.ts';
import { type OfficerPost, postProblem, writeAppointment } from '../../appointment/appoint-officer/appoint-officer.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { publish } from '../../release/publish-releases/publish-releases.ts';
import { contentOfNewPlace, type NewPlace } from './new-place.ts';
import { placeProblems } from './place-problems.ts';
import { placePoint, placeRefused } from './place-refusals.ts';

/** Input of `addJurisdiction`. */
export interface AddJurisdictionInput extends NewPlace {
  idempotencyKey: string;
  /** The place above, whose administrator adds it. */
  parentCode: string;
  /** Who works there: posts on the new place. They count within a minute. */
  officers: readonly OfficerPost[];
}

/**
 * Gives a place a service of its own: its portal, contact points, township units and people in charge. Standards, rules, forms, materials,
 * guides and deadlines are inherited from the levels above. Published at once, since it changes no rule for anybody; audited in the new
 * place's own chain. For administrators of the place above. Refuses with PLACE_NOT_ADDED and everything that is wrong.
 */
export async function addJurisdiction(context: JurisdictionsContext, input: AddJurisdictionInput): Promise<string> {
  requireAccess(context, { roles: ['administrator'], jurisdiction: input.parentCode });
  const policy = context.policy.current();
  const points = [...placeProblems(input, input.parentCode, policy), ...officerProblems(context, input.officers)];
  if (points.length > 0) throw placeRefused(points);
  try {
    return await idempotent(context, 'addJurisdiction', { ...input } as never, (manager) => addPlace(context, manager, input, policy));
  } catch (error) {
    if (isDuplicateKey(error, 'published_release')) throw placeRefused([placePoint('PLACE_EXISTS', 'code')]);
    throw error;
  }
}

function officerProblems(context: JurisdictionsContext, officers: readonly OfficerPost[]): RefusalPoint[] {
  return officers.flatMap((post, index) => {
    const code = postProblem(context, post);
    const field = code === 'APPOINTMENT_ROLE_UNKNOWN' ? 'role' : 'officerSubject';
    return code ? [{ code, path: `officers/${index}/${field}`, message: appointmentRefusalText(code) }] : [];
  });
}

async function addPlace(
  context: JurisdictionsContext,
  manager: EntityManager,
  input: AddJurisdictionInput,
  policy: Policy,
): Promise<string> {
  const release = firstRelease(context, input, policy);
  await publish(context, manager, release, { founding: false, remaining: 0 });
  for (const post of input.officers) await writeAppointment(context, manager, input.code, post);
  await context.audit.append(manager, {
    jurisdictionCode: input.code,
    actor: context.caller.subject,
    action: 'jurisdiction-added',
    subject: input.code,
    details: { parent: input.parentCode, release: release.releaseId, hash: release.hash },
  });
  return input.code;
}

function firstRelease({ clock, policy: library }: JurisdictionsContext, input: AddJurisdictionInput, policy: Policy): PolicyLayerRelease {
  const today = clock.today();
  const { code, name } = input;
  const place = policy.jurisdiction(code);
  const portal = policy.portal(code, today);
  // Without a place or a portal above there is nothing to inherit: no programme is in force there either.
  if (!place || !portal) throw placeRefused([placePoint('PLACE_PARENT_NOT_ABOVE', 'parentCode')]);
  if (library.releases().some((release) => release.code === code)) throw placeRefused([placePoint('PLACE_EXISTS', 'code')]);
  const releaseId = `${today.slice(0, 4)}.1`;
  const content = contentOfNewPlace(input, { kind: place.kind, portal }, releaseId, today);
  return { code, name, kind: place.kind, releaseId, publishedOn: today, effectiveFrom: today, hash: hashLayer(content), content };
}
