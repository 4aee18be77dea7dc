import { type DraftPathKind, knownPaths, rulesOf } from '@onething/policy';
import { Access, DateScalar, DateTimeScalar, JurisdictionCodeScalar, signedIn, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../../draft/draft-access.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { ruleStates } from '../../studio-rules/rule-states.ts';
import { StudioRuleState, StudioTestableFact } from '../../studio-rules/studio-rules.type.ts';
import { testableFacts } from '../../studio-rules/testable-facts.ts';
import { studioItem, studioPage } from '../studio-item-at.ts';
import { StudioItem, StudioPage } from '../studio-item.type.ts';
import { type StudioMoment, studioMoment } from '../studio-moment.ts';
import { materialLists, StudioMaterialList } from './material-lists.ts';
import { portalChoices, StudioPortalChoice } from './portal-choices.ts';

/** The page of the materials. */
@Access(signedIn())
@ObjectType({ description: 'The materials a place asks for, list by list, and the services it refers children to.' })
class StudioMaterials extends StudioPage {
  @Field(() => [StudioMaterialList], { description: 'The lists, one for each category or item; a list may add to another.' })
  lists!: StudioMaterialList[];

  @Field(() => [StudioRuleState], { description: 'States of a person that a material may depend on.' })
  states!: StudioRuleState[];

  @Field(() => [StudioTestableFact], { description: 'Facts that a material may depend on.' })
  facts!: StudioTestableFact[];

  @Field(() => [StudioItem], { description: 'Services beside the benefit: path `linkedServices/CODE`.' })
  linkedServices!: StudioItem[];
}

/** The page of the portal. */
@Access(signedIn())
@ObjectType({ description: "A place's portal: its configuration as a draft writes it, and what can be switched on." })
class StudioPortal extends StudioPage {
  @Field(() => StudioItem, { description: 'The configuration: path `portal`.' })
  portal!: StudioItem;

  @Field(() => [StudioPortalChoice], { description: 'Services that can be offered.' })
  services!: StudioPortalChoice[];

  @Field(() => [StudioPortalChoice], { description: 'Parts of the platform that can be switched on.' })
  remotes!: StudioPortalChoice[];
}

const itemsOf = (moment: StudioMoment, kind: DraftPathKind): StudioItem[] =>
  knownPaths(moment.releases, moment.code, moment.knownOn, kind).map((path) => studioItem(moment, path));

/** Materials, contact points, guides and the portal of a place. */
@Resolver()
export class StudioPagesResolver {
  @Access(staff(draftRoles))
  @Query(() => StudioMaterials, {
    description: 'The materials of a place by list and situation, with where each comes from, a draft laid over if asked.',
  })
  async studioMaterials(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioMaterials> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    const items = itemsOf(moment, 'materials');
    return Object.assign(new StudioMaterials(), {
      ...studioPage(moment, items),
      lists: materialLists(moment, items),
      states: ruleStates(rulesOf(moment.policy, code, moment.on, moment.knownOn)),
      facts: testableFacts(),
      linkedServices: itemsOf(moment, 'linkedServices'),
    });
  }

  @Access(staff(draftRoles))
  @Query(() => StudioPage, {
    description: 'The contact points a place shows, its own and those above, with where each comes from, a draft laid over if asked.',
  })
  async studioContacts(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioPage> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    return studioPage(moment, itemsOf(moment, 'contacts'));
  }

  @Access(staff(draftRoles))
  @Query(() => StudioPage, { description: 'The service guides of a place whole, with where each comes from, a draft laid over if asked.' })
  async studioGuides(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioPage> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    return studioPage(moment, itemsOf(moment, 'guides'));
  }

  @Access(staff(draftRoles))
  @Query(() => StudioPortal, { description: 'The portal of a place with where its configuration comes from and what can be switched on.' })
  async studioPortal(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioPortal> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    const portal = studioItem(moment, 'portal');
    return Object.assign(new StudioPortal(), { ...studioPage(moment, [portal]), portal, ...portalChoices(moment, portal) });
  }
}
