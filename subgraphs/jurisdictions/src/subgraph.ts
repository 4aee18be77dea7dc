import type { PolicyLayerRelease } from '@onething/policy';
import { loadPackOverlays, loadPacks, packFolder, type PolicyCase, readCases } from '@onething/policy-packs';
import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { AgencyResolver } from './agency/agency.resolver.ts';
import { appointmentParts } from './appointment/appointment-parts.ts';
import { CalendarWarningResolver } from './calendar/calendar-warning.resolver.ts';
import { MissingCalendarYear } from './calendar/missing-calendar-year.entity.ts';
import { noteMissingYear } from './calendar/note-missing-year/note-missing-year.ts';
import { draftParts } from './draft/draft-parts.ts';
import { studioResolvers } from './studio/studio-resolvers.ts';
import { StudioRulesResolver } from './studio-rules/studio-rules.resolver.ts';
import { DraftCandidates } from './draft/draft-candidates.ts';
import { ComparePolicyResolver } from './compare/compare-policy.resolver.ts';
import { FormResolver } from './form/form.resolver.ts';
import { ServiceGuideResolver } from './guide/service-guide.resolver.ts';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.ts';
import type { JurisdictionsServices } from './jurisdictions-context.ts';
import { AddJurisdictionMutation } from './jurisdiction/add-jurisdiction/add-jurisdiction.mutation.ts';
import { CreateJurisdictionsTables1760100000000 } from './migrations/create-jurisdictions-tables.ts';
import { JurisdictionSearchResolver } from './jurisdiction/jurisdiction-search.resolver.ts';
import { PrecheckResolver } from './precheck/precheck.resolver.ts';
import { PolicyDirectory } from './policy/policy-directory.ts';
import { PortalResolver } from './portal/portal.resolver.ts';
import { SettingResolver } from './setting/setting.resolver.ts';
import { rehearsalParts } from './rehearsal/rehearsal-parts.ts';
import { publishReleases } from './release/publish-releases/publish-releases.ts';
import { PublishedRelease } from './release/published-release.entity.ts';
import { PolicyFileResolver } from './release/policy-file/policy-file.resolver.ts';
import { ReleaseResolver } from './release/release.resolver.ts';

/** Where the releases come from. */
export interface JurisdictionsOptions {
  /** Folder of the country's pack; that of the policy-packs package by default. */
  packFolder?: string | undefined;
  /** Folders of later releases laid over the packs, e.g. sample amounts. None by default. */
  overlayFolders?: readonly string[] | undefined;
  /** The policy cases a draft is held to; those of the pack folder by default. */
  policyCases?: readonly PolicyCase[] | undefined;
  /** The releases themselves, in place of all folders. */
  releases?: readonly PolicyLayerRelease[] | undefined;
}

/**
 * The subgraph `jurisdictions`: the tree, what each place publishes, and the releases of the policy. On boot it publishes the
 * releases of the packs that are new.
 */
export function jurisdictionsSubgraph(options: JurisdictionsOptions = {}): SubgraphDefinition<JurisdictionsServices> {
  return defineSubgraph<JurisdictionsServices>({
    name: 'jurisdictions',
    resolvers: [
      JurisdictionResolver,
      AgencyResolver,
      PortalResolver,
      ServiceGuideResolver,
      SettingResolver,
      FormResolver,
      PrecheckResolver,
      JurisdictionSearchResolver,
      ReleaseResolver,
      CalendarWarningResolver,
      AddJurisdictionMutation,
      PolicyFileResolver,
      ComparePolicyResolver,
      ...appointmentParts.resolvers,
      ...draftParts.resolvers,
      ...studioResolvers,
      StudioRulesResolver,
      ...rehearsalParts.resolvers,
    ],
    entities: [PublishedRelease, MissingCalendarYear, ...appointmentParts.entities, ...draftParts.entities, ...rehearsalParts.entities],
    migrations: [
      CreateJurisdictionsTables1760100000000,
      ...appointmentParts.migrations,
      ...draftParts.migrations,
      ...rehearsalParts.migrations,
    ],
    listeners: [noteMissingYear, ...draftParts.listeners, ...rehearsalParts.listeners],
    jobs: [...draftParts.jobs, ...rehearsalParts.jobs],
    services: (kit) => ({ directory: new PolicyDirectory(kit), drafts: new DraftCandidates(kit), policyCases: policyCasesOf(options) }),
    seeds: async (kit) => {
      const outcome = await publishReleases(kit, options.releases ?? releasesOfFolders(options));
      kit.logger.info('jurisdictions.releases-published', { ...outcome });
    },
  });
}

/** Read when first asked for, once. */
function policyCasesOf({ packFolder: folder = packFolder(), policyCases }: JurisdictionsOptions): () => readonly PolicyCase[] {
  let known = policyCases;
  return () => (known ??= readCases(folder));
}

function releasesOfFolders({ packFolder, overlayFolders = [] }: JurisdictionsOptions): PolicyLayerRelease[] {
  const packs = loadPacks(packFolder);
  return [...packs, ...overlayFolders.flatMap((folder) => loadPackOverlays(folder, packs))];
}
