import { type PortalConfiguration, type Policy, readableAccent } from '@onething/policy';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { Portal, type PortalRemote, type PortalService } from './portal.type.ts';

/** The front end for applicants: its pages lie below the code of the jurisdiction, those of all others below their name. */
const applicantsRemote = 'hall';

/** The portal that serves a code: that of the nearest level that has one. */
export function portalAt(code: string, moment: PolicyMoment): Portal | null {
  const configuration = moment.policy.portal(code, moment.on, moment.knownOn);
  if (!configuration) return null;
  const owner = ownerOf(code, configuration, moment);
  return Object.assign(new Portal(), {
    code: owner,
    name: configuration.name,
    jurisdictionName: moment.policy.jurisdiction(owner)?.name ?? configuration.name,
    hostOrganisation: configuration.host,
    accentColour: readableAccent(configuration.accentColour),
    services: configuration.services.flatMap((service) => serviceOf(owner, service, moment)),
    remotes: configuration.remotes.map(remoteOf),
    notices: configuration.notices,
    onlineChannels: configuration.onlineChannels,
    takesProtectionReports: takesProtectionReports(code, moment),
  });
}

/** Whether the place has the chain that begins with a report of a child in danger. */
function takesProtectionReports(code: string, { policy, on, knownOn }: PolicyMoment): boolean {
  const links = policy.parameter(code, 'protectionChain', on, knownOn)?.value;
  return Array.isArray(links) && links.includes('REPORT');
}

/** The highest place on the path of `code` that still answers with the same configuration. */
function ownerOf(code: string, configuration: PortalConfiguration, { policy, on, knownOn }: PolicyMoment): string {
  let owner = code;
  for (let above = parentOf(policy, owner); above; above = parentOf(policy, above)) {
    if (policy.portal(above, on, knownOn) !== configuration) break;
    owner = above;
  }
  return owner;
}

function parentOf(policy: Policy, code: string): string | null {
  return policy.jurisdiction(code)?.parentCode ?? null;
}

function serviceOf(code: string, service: string, { policy, on, knownOn }: PolicyMoment): PortalService[] {
  const guide = policy.guide(code, service, on, knownOn);
  return guide ? [{ code: service, title: guide.title, lead: guide.lead }] : [];
}

function remoteOf(name: string): PortalRemote {
  return { name, entry: `/mfe/${name}/remoteEntry.js`, routes: [name === applicantsRemote ? '/:code/*' : `/${name}/*`] };
}
