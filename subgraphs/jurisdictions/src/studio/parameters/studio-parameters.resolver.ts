import { knownPaths } from '@onething/policy';
import { Access, DateScalar, DateTimeScalar, JurisdictionCodeScalar, signedIn, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../../draft/draft-access.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { studioItem, studioPage } from '../studio-item-at.ts';
import { StudioItem, StudioPage } from '../studio-item.type.ts';
import { type StudioMoment, studioMoment } from '../studio-moment.ts';
import { groupOf, ParameterGroup } from './parameter-groups.ts';

/** A parameter, with the page it belongs to. */
@Access(signedIn())
@ObjectType({ description: 'A parameter of the policy of a place.' })
class StudioParameter extends StudioItem {
  @Field(() => ParameterGroup, { description: 'The page on which it is set.' })
  group!: ParameterGroup;

  @Field(() => Boolean, { description: 'A map to which each level adds: a draft writes only the keys it changes.' })
  merged!: boolean;
}

/** The page of the parameters. */
@Access(signedIn())
@ObjectType({ description: 'The parameters of a place, on a day, as known on another, with a draft laid over.' })
class StudioParameters extends StudioPage {
  @Field(() => [StudioParameter], { description: 'The parameters that some level has set, in the order in which they were declared.' })
  parameters!: StudioParameter[];
}

/** Thresholds, deadlines, frequencies, duties: every dated value that is not an amount. */
@Resolver()
export class StudioParametersResolver {
  @Access(staff(draftRoles))
  @Query(() => StudioParameters, {
    description: 'The parameters of a place with where each comes from and what lies below, a draft laid over if asked.',
  })
  async studioParameters(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('group', () => ParameterGroup, { nullable: true, description: 'Only of this page.' }) group: ParameterGroup | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioParameters> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    const names = knownPaths(moment.releases, code, moment.knownOn, 'parameters').map((path) => path.slice('parameters/'.length));
    const parameters = names.filter((name) => !group || groupOf(name) === group).map((name) => parameterAt(moment, name));
    return Object.assign(new StudioParameters(), { ...studioPage(moment, parameters), parameters });
  }
}

function parameterAt(moment: StudioMoment, name: string): StudioParameter {
  const { code, on, knownOn, policy, present, releases } = moment;
  const found = policy.parameter(code, name, on, knownOn);
  const declared = releases.flatMap(({ content }) =>
    Object.values(content.policy ?? {}).flatMap(({ parameters }) => parameters?.[name] ?? []),
  );
  const item = studioItem(moment, `parameters/${name}`, {
    label: found?.label ?? declared.find(({ label }) => label)?.label,
    unit: found?.unit ?? declared.find(({ unit }) => unit)?.unit,
    value: found?.value,
    before: present.parameter(code, name, on, knownOn)?.value,
  });
  return Object.assign(new StudioParameter(), { ...item, group: groupOf(name), merged: declared.some(({ merge }) => merge === true) });
}
